import type { NodeId } from '../model/element';
import type { ImageFact, PlayerFact } from '../model/facts/media';
import { matcherOf } from '../text/words/match';
import { pauseWords } from '../text/words/media';
import { attribute, closest, hasAttribute, parentElement, queryAll } from './dom';
import { type Collector, type Gathering, gathered } from './gathering';
import { accessibleName } from './name';
import { rowsWithTag } from './page';
import { isDrawn } from './search/field';

const mostImages = 500;
const isPause = matcherOf(pauseWords);

/** Videos, sounds and images as they are drawn. */
export const collectMedia: Collector<'media'> = async (gathering) => {
  const { walk, slice } = gathering;
  const players = rowsWithTag(gathering, 'video', 'audio').flatMap((node) => {
    const element = walk.elements[node];
    return element instanceof HTMLMediaElement ? [playerFact(gathering, node, element)] : [];
  });
  const images: ImageFact[] = [];
  for (const node of rowsWithTag(gathering, 'img').slice(0, mostImages)) {
    if (slice.due()) await slice.rest();
    const element = walk.elements[node];
    if (element instanceof HTMLImageElement) images.push(imageFact(gathering, node, element));
  }
  return gathered({ players, images });
};

interface Tracks {
  readonly mozHasAudio?: boolean;
  readonly webkitAudioDecodedByteCount?: number;
}

function playerFact(gathering: Gathering, node: NodeId, element: HTMLMediaElement & Tracks): PlayerFact {
  const [, , width, height] = gathering.rectOf(node);
  const silent =
    element.mozHasAudio === false || (element.webkitAudioDecodedByteCount === 0 && element.currentTime > 0.5);
  return {
    node,
    kind: element instanceof HTMLVideoElement ? 'video' : 'audio',
    visible: isDrawn(gathering, node),
    autoplay: hasAttribute(element, 'autoplay'),
    playing: !element.paused && !element.ended,
    muted: element.muted || element.volume === 0 || silent,
    loop: element.loop,
    controls: element.controls,
    duration: Number.isFinite(element.duration) ? element.duration : 0,
    area: width * height,
    pauseNear: hasPauseNear(element),
  };
}

function hasPauseNear(element: Element): boolean {
  const around =
    closest(element, 'figure, section, [class*=video i], [class*=player i], [class*=hero i]') ?? parentElement(element);
  if (around === null) return false;
  return queryAll(around, 'button, [role=button], input[type=button]', 30).some(
    (each) => isPause(accessibleName(each)) || /pause|mute|sound/i.test(attribute(each, 'class') ?? ''),
  );
}

function imageFact(gathering: Gathering, node: NodeId, element: HTMLImageElement): ImageFact {
  const style = getComputedStyle(element);
  const source = element.currentSrc;
  return {
    node,
    visible: isDrawn(gathering, node),
    naturalWidth: element.complete ? element.naturalWidth : 0,
    naturalHeight: element.complete ? element.naturalHeight : 0,
    width: element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight),
    height: element.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom),
    objectFit: style.objectFit,
    chosen: hasAttribute(element, 'srcset') || parentElement(element)?.localName === 'picture',
    sharpAtAnySize:
      /\.svg(z)?([?#]|$)|^data:image\/svg/i.test(source) ||
      style.imageRendering === 'pixelated' ||
      style.imageRendering === 'crisp-edges',
  };
}
