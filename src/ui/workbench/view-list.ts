import type { ComponentType } from 'preact';
import type { IconName } from '../parts/icon';
import type { PlainKey } from '../text';
import type { Problems } from './problems';

/** A view of the workbench: one file in `views/`, named after its id, with this as its default export. */
export interface WorkbenchView {
  /** The file's name. */
  readonly id: string;
  readonly icon: IconName;
  readonly title: PlainKey;
  /** Place in the activity bar, from the top. */
  readonly order: number;
  /** Shown whether or not the tab has an audit; other views give way to what there is instead of one. */
  readonly needsNoAudit?: true;
  readonly Component: ComponentType<{ readonly problems: Problems }>;
}

const modules = import.meta.glob<WorkbenchView>('./views/*.tsx', { eager: true, import: 'default' });

/** Every view, in the order of the activity bar. Nothing to register: a file in the folder is a view. */
export const workbenchViews: readonly WorkbenchView[] = Object.entries(modules)
  .map(([path, view]) => {
    if (path !== `./views/${view.id}.tsx`) throw new Error(`${path} holds the view ${view.id}`);
    return view;
  })
  .sort((a, b) => a.order - b.order);
