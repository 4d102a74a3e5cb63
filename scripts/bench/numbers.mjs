// What the bench reckons from the times of its rounds.

export function median(numbers) {
  return quantile(numbers, 0.5);
}

/** Between two of the numbers where the share falls between them. */
export function quantile(numbers, share) {
  if (numbers.length === 0) return NaN;
  const ordered = [...numbers].sort((one, other) => one - other);
  const place = (ordered.length - 1) * share;
  const [low, high] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

/** Of rounds that were run in turn each is compared with its own baseline; otherwise the medians are. */
export function ratioOf(measured, baseline) {
  if (measured.length !== baseline.length) return median(measured) / median(baseline);
  return median(measured.map((value, round) => value / baseline[round]));
}

/**
 * A row of the bench with what is reckoned from it. `judged` names the number that the target is about; a target of
 * `{ most, plus }` is that many times the baseline's median and so much more.
 */
export function reckon(row) {
  const { measured, baseline = null, judged = 'median', target = null } = row;
  const { values } = measured;
  const numbers = {
    median: median(values),
    quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
    p95: quantile(values, 0.95),
    longest: Math.max(...values),
    ratio: baseline === null ? null : ratioOf(values, baseline.values),
    baseline: baseline === null ? null : median(baseline.values),
    rounds: values.length,
  };
  const limit = target === null ? null : limitOf(target, numbers.baseline);
  return { ...row, numbers, judged, limit, isHeld: limit === null ? null : isWithin(numbers[judged], limit) };
}

function limitOf({ most, least, plus }, baseline) {
  if (least !== undefined) return { least };
  return { most: plus === undefined ? most : most * baseline + plus };
}

function isWithin(value, { most = Infinity, least = -Infinity }) {
  return value <= most && value >= least;
}
