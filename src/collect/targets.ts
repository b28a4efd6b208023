import type { TargetFacts } from '../model/facts/targets';
import { type Collector, gathered, missing } from './gathering';
import { takeCensus } from './targets/census';
import { coveredInView } from './targets/covers';
import { nestedTargets } from './targets/nesting';
import { noteTaker } from './targets/notes';
import { paintOrder } from './targets/paint-order';
import { undersized } from './targets/sizes';
import { styleReader } from './targets/styles';

/** What takes taps, where, and what is wrong with it. Reads the `layers` before. */
export const collectTargets: Collector<'targets'> = async (gathering, { layers }) => {
  if (layers?.ok !== true) return missing(layers?.reason ?? 'no layers were collected');
  const styleOf = styleReader(gathering.walk);
  const census = await takeCensus(gathering, styleOf, layers.value);
  const note = noteTaker(gathering);
  const topLayer = layers.value.layers.filter(({ kind }) => kind === 'top-layer').map(({ node }) => node);
  const isAbove = paintOrder(gathering.walk, styleOf, topLayer);
  const tooSmall = await undersized(gathering, census, styleOf, isAbove, note);
  const nested = await nestedTargets(gathering, census, note);
  const { faults } = await coveredInView(gathering, census, layers.value, note);
  return gathered({
    nodes: census.targets.map(({ node }) => node),
    targets: census.targets,
    tooSmall,
    covered: faults,
    nested,
    underModal: census.underModal,
  } satisfies TargetFacts);
};
