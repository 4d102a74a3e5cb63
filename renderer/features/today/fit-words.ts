import type { Chosen, Fitted } from '../../../shared/checklist/fit-minutes';

/** `6 min, last done 4 days ago` */
export function neglectWords({ minutes, daysAgo }: Chosen): string {
  const long = minutes === null ? [] : [`${String(minutes)} min`];
  return [...long, agoWords(daysAgo)].join(', ');
}

/** `8 min, last done 2 days ago: does not fit into what is left` */
export function leftOutWords(of: Fitted['leftOut'][number], minutes: number): string {
  switch (of.reason) {
    case 'minutes-unknown':
      return `${neglectWords(of)}: nobody said how long it takes`;
    case 'longer-than-all':
      return `${neglectWords(of)}: longer than ${String(minutes)} min`;
    case 'does-not-fit-any-more':
      return `${neglectWords(of)}: does not fit into what is left`;
  }
}

function agoWords(daysAgo: number | null): string {
  if (daysAgo === null) return 'never done yet';
  if (daysAgo === 0) return 'last done today';
  return daysAgo === 1 ? 'last done yesterday' : `last done ${String(daysAgo)} days ago`;
}
