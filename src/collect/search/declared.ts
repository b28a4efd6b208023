import type { PageFacts } from '../../model/facts/page';
import type { SearchSighting } from '../../model/facts/search';
import { attribute } from '../dom';
import type { Gathering } from '../gathering';
import { rowsWithTag } from '../page';

/** Searches that the page only tells machines of: JSON-LD SearchAction and OpenSearch. */
export function declaredSearches(gathering: Gathering, page: PageFacts | undefined): readonly SearchSighting[] {
  const actions = (page?.structured ?? []).filter(({ types }) =>
    types.some((type) => /(^|[/:])SearchAction$/.test(type)),
  );
  const entryPoints = (page?.structured ?? []).filter(({ types }) =>
    types.some((type) => /(^|[/:])EntryPoint$/.test(type)),
  );
  const templates = [
    ...actions.map(({ values }) => values.target),
    ...entryPoints.map(({ values }) => values.urlTemplate),
  ].flatMap((value) => (typeof value === 'string' ? queryTemplate(value) : []));
  const template = templates[0];
  const declared: SearchSighting[] = [];
  if (actions.length > 0)
    declared.push({
      kind: 'declared',
      confidence: 0.6,
      features: ['json-ld'],
      ...(template === undefined ? {} : { template }),
    });
  const openSearch = rowsWithTag(gathering, 'link').find((row) => isOpenSearch(gathering.walk.elements[row]));
  if (openSearch !== undefined) declared.push({ kind: 'declared', confidence: 0.4, features: ['opensearch'] });
  return declared;
}

/** `https://…/search?q={search_term_string}` with our own name in the braces; none where there is nothing to fill in. */
function queryTemplate(target: string): readonly string[] {
  const url = URL.parse(target.replace(/\{[^{}]*\}/g, '{query}'), document.baseURI);
  if (url === null || !/^https?:$/.test(url.protocol)) return [];
  const text = url.href.replaceAll('%7Bquery%7D', '{query}').replaceAll('%7bquery%7d', '{query}');
  return text.split('{query}').length === 2 ? [text] : [];
}

function isOpenSearch(element: Element | undefined): boolean {
  if (element === undefined) return false;
  const rel = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  return rel.includes('search') && /opensearchdescription/i.test(attribute(element, 'type') ?? '');
}
