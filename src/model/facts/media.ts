import type { NodeId } from '../element';

/** A video or a sound on the page. */
export interface PlayerFact {
  readonly node: NodeId;
  readonly kind: 'video' | 'audio';
  readonly visible: boolean;
  /** The `autoplay` attribute. */
  readonly autoplay: boolean;
  readonly playing: boolean;
  /** Nothing is heard: muted, volume 0, or no sound in it as far as the browser tells. */
  readonly muted: boolean;
  readonly loop: boolean;
  readonly controls: boolean;
  /** Seconds; 0 where it is not known. */
  readonly duration: number;
  /** CSS px². */
  readonly area: number;
  /** A control beside it whose name says pause, stop or mute. */
  readonly pauseNear: boolean;
}

/** An image with what it is drawn from. Lengths in CSS px; natural ones in pixels of the file. */
export interface ImageFact {
  readonly node: NodeId;
  readonly visible: boolean;
  readonly naturalWidth: number;
  readonly naturalHeight: number;
  readonly width: number;
  readonly height: number;
  readonly objectFit: string;
  /** Chosen from several (`srcset`): its natural size is in layout pixels then, not in the file's. */
  readonly chosen: boolean;
  /** A vector image or pixel art, which is drawn sharp at any size. */
  readonly sharpAtAnySize: boolean;
}

export interface MediaFacts {
  readonly players: readonly PlayerFact[];
  /** At most 500. */
  readonly images: readonly ImageFact[];
}
