import type { NodeId } from '../../model/element';
import { maybeSearch, type SearchField, type SearchSighting, type SearchTrigger } from '../../model/facts/search';
import { type Collector, type Gathering, gathered } from '../gathering';
import { declaredSearches } from './declared';
import type { Feature } from './feature-names';
import { featuresOf, isCandidate } from './features';
import { searchField } from './field';
import { confidenceOf } from './score';
import { searchTriggers } from './triggers';

/** A page with more text fields than this is a table to fill in; the first ones are looked at. */
const mostCandidates = 200;
const mostFields = 10;

interface Candidate {
  readonly node: NodeId;
  readonly element: HTMLElement;
  readonly features: ReadonlySet<Feature>;
  readonly confidence: number;
}

/** What may be the site's search: fields, what opens one, links to a search page, and what is only declared. */
export const collectSearch: Collector<'search'> = async (gathering, earlier) => {
  const candidates = (await candidatesOf(gathering)).filter(({ confidence }) => confidence >= maybeSearch);
  const fields = candidates
    .map(({ node, element, confidence }) => searchField(gathering, node, element, confidence))
    .sort(bestFirst)
    .slice(0, mostFields);
  await gathering.slice.rest();
  const triggers = await searchTriggers(gathering, new Set(candidates.map(({ element }) => element)));
  const featuresByNode = new Map(candidates.map(({ node, features }) => [node, [...features]]));
  const page = earlier.page?.ok === true ? earlier.page.value : undefined;
  const sightings = [
    ...fields.map((field) => fieldSighting(field, featuresByNode.get(field.node) ?? [])),
    ...triggers.map(triggerSighting),
    ...declaredSearches(gathering, page),
  ].sort((a, b) => b.confidence - a.confidence);
  return gathered({ sightings, fields, triggers });
};

async function candidatesOf({ walk: { nodes, elements }, slice }: Gathering): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (let node = 0; node < nodes.count && candidates.length < mostCandidates; node += 1) {
    if (slice.due()) await slice.rest();
    const element = elements[node];
    if (!(element instanceof HTMLElement) || !isCandidate(element)) continue;
    const features = featuresOf(element, node < nodes.count / 4);
    candidates.push({ node, element, features, confidence: confidenceOf(features) });
    if (slice.dueNow()) await slice.rest();
  }
  return candidates;
}

/** Of several that are sure enough the one that people see comes first: sites have one for phones and one for desktops. */
function bestFirst(a: SearchField, b: SearchField): number {
  return (
    Number(b.confidence >= 0.5) - Number(a.confidence >= 0.5) ||
    Number(b.visible) - Number(a.visible) ||
    b.confidence - a.confidence ||
    a.node - b.node
  );
}

function fieldSighting({ node, confidence, template }: SearchField, features: readonly string[]): SearchSighting {
  return { kind: 'field', confidence, node, features, ...(template === undefined ? {} : { template }) };
}

function triggerSighting({ node, confidence, kind }: SearchTrigger): SearchSighting {
  return { kind, confidence, node };
}
