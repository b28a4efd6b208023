import type { Rect } from '../../model/element';
import type { Finding } from '../../model/finding';
import { type Box, round, type Scene, sceneOf } from '../model/scene';
import { t } from '../text';

/** CSS px of the drawing. */
const width = 368;
const height = 136;
/** CSS px of a character at the labels' size: enough to know whether a label fits its box. */
const characterPx = 6.2;
const lineHeight = 15;

/** A drawing of the problem from its measured geometry; nothing where it has no place on the page. */
export function Picture({ finding }: { readonly finding: Finding }) {
  const scene = sceneOf(finding, width / height);
  if (!scene) return null;
  const [x, y, shown] = scene.view;
  const scale = width / shown;
  const place: Place = { at: (px, py) => [(px - x) * scale, (py - y) * scale], scale };
  return (
    <svg class="picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={scene.description}>
      {scene.boxes.map((box, index) => (
        <DrawnBox key={`${index}`} box={box} subject={scene.subject} place={place} />
      ))}
      <Wanted scene={scene} place={place} />
      <Gap scene={scene} place={place} />
      <Size scene={scene} place={place} />
    </svg>
  );
}

interface Place {
  /** From CSS px of the document to the drawing's. */
  at(x: number, y: number): readonly [number, number];
  readonly scale: number;
}

interface InScene {
  readonly scene: Scene;
  readonly place: Place;
}

interface DrawnBoxProps {
  readonly box: Box;
  readonly subject: Rect;
  readonly place: Place;
}

function DrawnBox({ box, subject, place }: DrawnBoxProps) {
  const [left, top] = place.at(box.rect[0], box.rect[1]);
  const wide = box.rect[2] * place.scale;
  const high = box.rect[3] * place.scale;
  // a label stands in the part of its box that is in view
  const seen = {
    from: Math.max(0, left),
    to: Math.min(width, left + wide),
    top: Math.max(0, top),
    bottom: Math.min(height, top + high),
  };
  const room = Math.floor((seen.to - seen.from - 8) / characterPx);
  const label = box.label.length <= room ? box.label : `${box.label.slice(0, Math.max(0, room - 1))}…`;
  const middle = labelLine(seen, box, subject, place);
  return (
    <g class={`box box-${box.kind}`}>
      <rect x={left} y={top} width={wide} height={high} rx={2} />
      {room >= 3 && middle !== undefined && (
        <text x={(seen.from + seen.to) / 2} y={middle + 4} text-anchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

/** Where a box's label may stand: in its middle, or where the subject leaves it room. */
function labelLine(
  seen: { readonly top: number; readonly bottom: number },
  { kind, rect }: Box,
  subject: Rect,
  place: Place,
): number | undefined {
  const overlaps = rect[1] < subject[1] + subject[3] && subject[1] < rect[1] + rect[3];
  const isBeside = rect[0] >= subject[0] + subject[2] || rect[0] + rect[2] <= subject[0];
  if (kind === 'subject' || !overlaps || isBeside) {
    return seen.bottom - seen.top >= lineHeight ? (seen.top + seen.bottom) / 2 : undefined;
  }
  const under = place.at(0, subject[1] + subject[3])[1];
  const over = place.at(0, subject[1])[1];
  // below the subject stand its measures
  if (seen.bottom - under >= 3 * lineHeight) return seen.bottom - lineHeight / 2 - 2;
  return over - seen.top >= lineHeight ? seen.top + lineHeight / 2 + 1 : undefined;
}

/** The circle that should be clear, dashed around the subject's middle. */
function Wanted({ scene: { subject, wanted }, place }: InScene) {
  if (wanted === undefined) return null;
  const [x, y, wide, high] = subject;
  const [middle, centre] = place.at(x + wide / 2, y + high / 2);
  return <circle class="wanted" cx={middle} cy={centre} r={(wanted / 2) * place.scale} />;
}

/** How far apart, written above both. */
function Gap({ scene: { gap, boxes }, place }: InScene) {
  if (!gap) return null;
  const top = Math.min(...boxes.map(({ rect }) => place.at(0, rect[1])[1]));
  const [x1, y1] = place.at(...gap.from);
  const [x2, y2] = place.at(...gap.to);
  return (
    <g class="measure">
      <line x1={x1} y1={y1} x2={x2} y2={y2} />
      <text x={(x1 + x2) / 2} y={Math.max(12, Math.min(top, y1, y2) - 6)} text-anchor="middle">
        {t('picture.gap', { gap: round(gap.px) })}
      </text>
    </g>
  );
}

/** Width and height under the subject, or over it where there is no room below. */
function Size({ scene: { subject, wanted = 0 }, place }: InScene) {
  const [x, y, wide, high] = subject;
  const [left, bottom] = place.at(x, y + high);
  const [right, top] = place.at(x + wide, y);
  const middle = Math.min(width - 40, Math.max(40, (left + right) / 2));
  const clear = 5 + Math.max(0, ((wanted - high) / 2) * place.scale);
  const isBelow = bottom + clear + 14 <= height;
  const line = isBelow ? bottom + clear : top - clear;
  return (
    <g class="measure">
      <path d={`M${left} ${line - 3}v6M${left} ${line}H${right}M${right} ${line - 3}v6`} />
      <text x={middle} y={isBelow ? line + 14 : line - 6} text-anchor="middle">
        {t('picture.size', { width: round(wide), height: round(high) })}
      </text>
    </g>
  );
}
