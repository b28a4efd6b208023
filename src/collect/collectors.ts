import type { CollectedFacts, FactKey } from '../model/facts';
import { errorFrom } from '../model/outcome';
import { collectControls } from './controls';
import { collectForms } from './forms';
import { type Collector, type Gathering, gathered, missing } from './gathering';
import { keyboardFacts } from './keyboard';
import { collectLayers } from './layers';
import { collectLinks } from './links';
import { collectMedia } from './media';
import { collectPage } from './page';
import { collectResources } from './resources';
import { collectSearch } from './search';
import { collectTargets } from './targets';
import { collectText } from './text';
import { collectVitals, watchVitals } from './vitals';

type Collectors = { readonly [K in FactKey]?: Collector<K> };

/** Every kind of facts and who makes it, in order: later ones may read what earlier ones made. */
const collectors: Collectors = {
  page: collectPage,
  nodes: async ({ walk }) => gathered(walk.nodes),
  links: collectLinks,
  search: collectSearch,
  forms: collectForms,
  controls: collectControls,
  text: collectText,
  media: collectMedia,
  layers: collectLayers,
  targets: collectTargets,
  keyboard: async ({ walk }) => gathered(keyboardFacts(walk.idOf, walk.elements)),
  resources: collectResources,
  vitals: collectVitals,
};

/** All facts of this frame. One collector's failure costs its own facts only. */
export async function collectFacts(gathering: Gathering): Promise<CollectedFacts> {
  const facts: Record<string, unknown> = {};
  watchVitals();
  for (const [key, collector] of Object.entries(collectors)) {
    try {
      facts[key] = await collector(gathering, facts as CollectedFacts);
    } catch (thrown) {
      gathering.signal.throwIfAborted();
      facts[key] = missing(errorFrom(thrown).message);
    }
    if (gathering.slice.dueNow()) await gathering.slice.rest();
  }
  return facts as CollectedFacts;
}
