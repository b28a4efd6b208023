/** The 90th percentile of the standard normal distribution: what puts the grade of `p10` at exactly 0.9. */
const z90 = 1.2815515655446004;

/**
 * Grades a lower-is-better measure on the log-normal curve that Lighthouse uses: 0.9 at `p10` (the limit of "good"), 0.5 at
 * `median` (where "poor" begins), 1 at nothing, towards 0 beyond.
 *
 * @param value in the unit of the two others; zero or less grades 1.
 * @param p10 the value graded 0.9; above 0 and below `median`.
 * @see https://developer.chrome.com/docs/lighthouse/performance/performance-scoring
 */
export function gradeOf(value: number, p10: number, median: number): number {
  if (value <= 0) return 1;
  const deviations = (Math.log(value / median) * z90) / Math.log(median / p10);
  return 1 - normalShareBelow(deviations);
}

/** Share of a standard normal distribution below `deviations`, within 1.5e-7 (Abramowitz and Stegun 7.1.26). */
export function normalShareBelow(deviations: number): number {
  const x = Math.abs(deviations) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) *
    Math.exp(-x * x);
  return deviations >= 0 ? 1 - tail / 2 : tail / 2;
}
