import type { AxeFacts } from './axe';
import type { ControlFacts } from './controls';
import type { FormFacts } from './forms';
import type { KeyboardFacts } from './keyboard';
import type { LayerFacts } from './layers';
import type { LinkFacts } from './links';
import type { MediaFacts } from './media';
import type { NodeColumns } from './nodes';
import type { PageFacts } from './page';
import type { ResourceFacts } from './resources';
import type { SearchFacts } from './search';
import type { SearchProbeFacts } from './search-probe';
import type { TargetFacts } from './targets';
import type { TextFacts } from './text';
import type { VitalsFacts } from './vitals';

/** Everything that is known of one frame. Each part is collected by the file of its name in `src/collect`. */
export interface Facts {
  /** The document as a whole. */
  readonly page: PageFacts;
  /** Every element, as columns. Never leaves its frame. */
  readonly nodes: NodeColumns;
  /** What can be tapped or clicked, with its hit region. Never leaves its frame. */
  readonly targets: TargetFacts;
  /** Hyperlinks: where they lead, what they are called, where they stand. */
  readonly links: LinkFacts;
  /** What may be the site's search. */
  readonly search: SearchFacts;
  /** How the search answered when it was asked, with consent (phase 3). */
  readonly searchProbe: SearchProbeFacts;
  /** Forms and their fields. */
  readonly forms: FormFacts;
  /** Buttons, open overlays and embedded services. */
  readonly controls: ControlFacts;
  /** Where the focus went when somebody pressed Tab. */
  readonly keyboard: KeyboardFacts;
  /** Visible text: sizes, headings, shares. */
  readonly text: TextFacts;
  /** Images, video, audio. */
  readonly media: MediaFacts;
  /** Fixed, sticky and top-layer boxes. */
  readonly layers: LayerFacts;
  /** The web vitals with their attribution. */
  readonly vitals: VitalsFacts;
  /** What was requested and what failed. */
  readonly resources: ResourceFacts;
  /** What axe-core said of this frame's elements (phase 2). */
  readonly axe: AxeFacts;
}
export type FactKey = keyof Facts;

/** A fact, or why there is none. */
export type Collected<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };
export type CollectedFacts = { readonly [K in FactKey]?: Collected<Facts[K]> };
