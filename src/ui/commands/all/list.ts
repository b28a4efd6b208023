import { groupings } from '../../problems/tree';
import { exportDecisions, importDecisions } from '../../state/decision-files';
import type { View } from '../../view/context';
import { closeBranches, openBranches, quickTerms, toggleTerm } from '../../workbench/problems';
import type { Command } from '../command';

/** How the list of problems is looked at. */
export default [
  {
    id: 'list.filter',
    title: 'command.list.filter',
    icon: 'filter',
    keys: ['$mod+f'],
    when: hasList,
    run: (view) => {
      view.place.activity.value = 'problems';
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.filter-box')?.focus());
    },
  },
  {
    id: 'list.clear-filter',
    title: 'command.list.clear-filter',
    when: ({ place }) => place.filter.value !== '',
    run: ({ place }) => {
      place.filter.value = '';
    },
  },
  ...quickTerms.map(({ mark, term }) => ({
    id: `list.toggle-${mark}` as const,
    title: `command.list.toggle-${mark}` as const,
    when: hasList,
    run: ({ problems }: View) => toggleTerm(problems, term),
  })),
  ...groupings.map((grouping) => ({
    id: `list.group-by-${grouping}` as const,
    title: `command.list.group-by-${grouping}` as const,
    when: ({ frame, place }: View) => frame !== 'popup' && place.grouping.value !== grouping,
    run: ({ place }: View) => {
      place.grouping.value = grouping;
    },
  })),
  {
    id: 'list.toggle-ignored',
    title: 'command.list.toggle-ignored',
    icon: 'eye-closed',
    when: hasList,
    run: ({ problems }) => toggleTerm(problems, '@ignored'),
  },
  {
    id: 'list.export-decisions',
    title: 'command.list.export-decisions',
    icon: 'export',
    run: exportDecisions,
  },
  {
    id: 'list.import-decisions',
    title: 'command.list.import-decisions',
    icon: 'folder-opened',
    run: importDecisions,
  },
  {
    id: 'list.collapse-all',
    title: 'command.list.collapse-all',
    when: hasList,
    run: ({ problems }) => closeBranches(problems),
  },
  {
    id: 'list.expand-all',
    title: 'command.list.expand-all',
    when: hasList,
    run: ({ problems }) => openBranches(problems),
  },
] satisfies readonly Command[];

/** The popup lists by the checklist alone. */
function hasList({ frame, session }: View): boolean {
  return frame !== 'popup' && session.audit.value !== undefined;
}
