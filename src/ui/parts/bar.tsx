import { toneOf } from '../model/verdict';

interface BarProps {
  /** 0-100 each; what lies between low and high is what answers could still change. */
  readonly low: number;
  readonly high: number;
  readonly value: number;
}

/** A group's value as a bar: solid as far as it is sure, hatched as far as answers reach. Its number stands beside it. */
export function Bar({ low, high, value }: BarProps) {
  return (
    <span class={`bar tone-${toneOf(value)}`} aria-hidden="true">
      <span class="bar-sure" style={{ inlineSize: `${low}%` }} />
      {high - low >= 0.5 && <span class="bar-open" style={{ inlineSize: `${high - low}%` }} />}
    </span>
  );
}
