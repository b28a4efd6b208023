import type { OfFrames } from '../../../model/check';
import type { ElementRef, FrameId } from '../../../model/element';
import { type SearchFacts, type SearchField, type SearchTrigger, surelySearch } from '../../../model/facts/search';

export interface Placed<T> {
  readonly frame: FrameId;
  readonly value: T;
}

/** The field that people use: of the sure ones the first that is seen, the top frame's before others'. */
export function theField(search: OfFrames<SearchFacts>): Placed<SearchField> | undefined {
  const sure = search.flatMap(({ frame, value }) =>
    value.fields.filter(({ confidence }) => confidence >= surelySearch).map((field) => ({ frame, value: field })),
  );
  return sure.find(({ value }) => value.visible) ?? sure[0];
}

/** The control that opens the search, or the link that leads to one: the surest that is seen. */
export function theTrigger(search: OfFrames<SearchFacts>): Placed<SearchTrigger> | undefined {
  const sure = search
    .flatMap(({ frame, value }) => value.triggers.map((trigger) => ({ frame, value: trigger })))
    .filter(({ value }) => value.confidence >= surelySearch)
    .sort((a, b) => Number(b.value.visible) - Number(a.value.visible) || b.value.confidence - a.value.confidence);
  return sure[0];
}

export function refOf({ frame, value: { node } }: Placed<{ readonly node: number }>): ElementRef {
  return { frame, node };
}
