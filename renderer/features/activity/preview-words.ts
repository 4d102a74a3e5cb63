import type { PreviewDay } from '../../../shared/checklist/preview-days';

/** Under the sign of a day. */
export function markWords(shown: PreviewDay): string {
  switch (shown.kind) {
    case 'due':
      return 'due';
    case 'not-due':
      return 'not due';
    case 'paused':
      return 'paused';
    case 'any':
      return `any ${String(shown.times)}`;
  }
}

/** What the days come to, in a sentence. */
export function previewSummary(shown: readonly PreviewDay[]): string {
  const count = (kind: PreviewDay['kind']) => shown.filter((one) => one.kind === kind).length;
  const [due, any] = [count('due'), count('any')];
  const times = [...new Set(shown.flatMap((one) => (one.kind === 'any' ? [one.times] : [])))];
  const onAny = `on any ${times.map((one) => daysText(one)).join(', then ')} of the week`;
  const onDue = `Due on ${String(due)} of these ${String(shown.length)} days`;
  const paused = count('paused') === 0 ? '' : `; ${daysText(count('paused'))} paused`;
  if (any === 0) return `${onDue}${paused}.`;
  return due === 0 ? `Due ${onAny}${paused}.` : `${onDue}, and ${onAny}${paused}.`;
}

function daysText(count: number): string {
  return count === 1 ? '1 day' : `${String(count)} days`;
}
