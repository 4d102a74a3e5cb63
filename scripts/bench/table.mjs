// The table that `npm run bench` prints.

const HEAD = ['what', 'measured', 'median', 'middle half', 'baseline', 'median', 'ratio', 'rounds', 'target', 'held'];
/** Those that hold numbers, and stand to the right. */
const NUMBERS = [2, 3, 5, 6, 7];

/** Of rows as `reckon` gives them, under the name of their group. */
export function benchTable(rows) {
  const cells = rows.map(cellsOf);
  const widths = HEAD.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column].length)));
  const lines = cells.flatMap((row, index) => {
    const isFirst = rows[index - 1]?.group !== rows[index].group;
    return [...(isFirst ? ['', rows[index].group] : []), line(row, widths)];
  });
  return [line(HEAD, widths), ...lines].join('\n');
}

/** How many targets were held, and by how much each of the others was missed. */
export function targetsInWords(rows) {
  const judged = rows.filter(({ isHeld }) => isHeld !== null);
  if (judged.length === 0) return 'No row of these has a target.';
  const missed = judged.filter(({ isHeld }) => !isHeld);
  const held = `${judged.length - missed.length} of ${judged.length} targets were held.`;
  return [
    held,
    ...missed.map((row) => `Missed: ${row.what}, ${judgedNumber(row)} instead of ${limitInWords(row)}.`),
  ].join('\n');
}

function cellsOf(row) {
  const { what, measured, baseline, unit, numbers, isHeld } = row;
  const [low, high] = numbers.quartiles.map(readable);
  return [
    what,
    measured.name,
    withUnit(readable(numbers.median), unit),
    low === high ? '' : `${low} – ${high}`,
    baseline?.name ?? '',
    numbers.baseline === null ? '' : withUnit(readable(numbers.baseline), unit),
    numbers.ratio === null ? '' : `${readable(numbers.ratio)} ×`,
    String(numbers.rounds),
    isHeld === null ? '' : `${judgedName(row)} ${limitInWords(row)}`.trim(),
    heldInWords(row),
  ];
}

function heldInWords({ isHeld, ...row }) {
  if (isHeld === null) return '';
  return isHeld ? `yes: ${judgedNumber(row)}` : `no: ${judgedNumber(row)}`;
}

function judgedName({ judged }) {
  return { ratio: 'ratio', median: '', p95: 'p95', longest: 'longest' }[judged];
}

function judgedNumber({ judged, numbers, unit }) {
  return inUnit(numbers[judged], judged === 'ratio' ? '×' : unit);
}

function limitInWords({ judged, limit, unit }) {
  const sign = limit.least === undefined ? '≤' : '≥';
  return `${sign} ${inUnit(limit.least ?? limit.most, judged === 'ratio' ? '×' : unit)}`;
}

function inUnit(value, unit) {
  return withUnit(readable(value), unit);
}

function withUnit(text, unit) {
  return unit === '' ? text : `${text} ${unit}`;
}

function line(row, widths) {
  const padded = row.map((cell, column) =>
    NUMBERS.includes(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
  );
  return padded.join('  ').trimEnd();
}

/** Three digits that mean something. */
export function readable(value) {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
}
