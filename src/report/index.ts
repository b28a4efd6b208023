import { renderJson, renderNdjsonLine } from './json';
import type { PageResult } from './page-result';
import { renderText } from './text';

export { renderNdjsonLine } from './json';
export type { PageResult } from './page-result';

export const reportFormats = ['text', 'json', 'ndjson'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What was found on all pages, in one of the formats; without a line break at the end. */
export function renderReport(format: ReportFormat, results: readonly PageResult[]): string {
  switch (format) {
    case 'json':
      return renderJson(results);
    case 'ndjson':
      return results.map(renderNdjsonLine).join('\n');
    case 'text':
      return renderText(results).trimEnd();
  }
}
