import type { Command } from '../commands/command';
import { workbenchViews } from './view-list';

/** A command for each of the workbench's views, which shows it. */
export const viewCommands: readonly Command[] = workbenchViews.map(({ id, icon, title }) => ({
  id: `view.show-${id}`,
  title,
  icon,
  run: ({ place }) => {
    place.activity.value = id;
  },
}));
