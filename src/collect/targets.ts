import { fieldOf } from '../geometry/field';
import type { TargetFacts } from '../model/facts/targets';
import { type Collector, gathered, missing } from './gathering';
import { takeCensus } from './targets/census';
import { coveredTargets } from './targets/covers';
import { inlineReader } from './targets/exceptions';
import { fakeControls } from './targets/fakes';
import { hoverOnly } from './targets/hover';
import { lookalikes } from './targets/lookalikes';
import { nestedTargets } from './targets/nesting';
import { noteTaker } from './targets/notes';
import { paintOrder } from './targets/paint-order';
import { clippedTargets, cramped, risky } from './targets/risks';
import { type Bench, undersized } from './targets/sizes';
import { styleReader } from './targets/styles';

/** What takes taps, where, and what is wrong with it. Reads the `layers` before. */
export const collectTargets: Collector<'targets'> = async (gathering, { layers }) => {
  if (layers?.ok !== true) return missing(layers?.reason ?? 'no layers were collected');
  const styleOf = styleReader(gathering.walk);
  const census = await takeCensus(gathering, styleOf, layers.value);
  const topLayer = layers.value.layers.filter(({ kind }) => kind === 'top-layer').map(({ node }) => node);
  const isAbove = paintOrder(gathering.walk, styleOf, topLayer, census.raised);
  const nodeAt = (index: number) => census.targets[index]?.node ?? -1;
  const bench: Bench = {
    gathering,
    census,
    field: fieldOf(census.spots, (index, other) => isAbove(nodeAt(index), nodeAt(other))),
    styleOf,
    inline: inlineReader(gathering, (row) => census.ownerOf(row) !== undefined),
    note: noteTaker(gathering),
  };
  // A mouse points finer than a finger: what a thumb would miss is not asked there.
  const isTouch = gathering.device === 'phone';
  const tooSmall = await undersized(bench);
  const nested = await nestedTargets(bench);
  const hover = isTouch ? await hoverOnly(gathering) : { faults: [], unreadSheets: 0 };
  return gathered({
    nodes: census.targets.map(({ node }) => node),
    targets: census.targets,
    tooSmall,
    nested,
    risky: isTouch ? await risky(bench) : [],
    cramped: isTouch ? await cramped(bench) : [],
    clipped: clippedTargets(bench),
    fakes: fakeControls(bench),
    lookalikes: await lookalikes(bench),
    hoverOnly: hover.faults,
    unreadSheets: hover.unreadSheets,
    covered: await coveredTargets(bench, layers.value, isAbove),
    underModal: census.underModal,
  } satisfies TargetFacts);
};
