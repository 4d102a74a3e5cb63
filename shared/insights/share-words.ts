import { shareAndAmount, type SourceChange } from '../statistics/share-and-amount';
import { amount, numberPart, say, title, type Sentence } from './sentence';

/** What a source brought in two periods. A total is of all sources together; null is not known. */
export type SourcePeriods = {
  readonly name: string;
  /** What is counted: `visits`; null where the name says it. */
  readonly unit: string | null;
  readonly before: number;
  readonly after: number;
  readonly totalBefore: number | null;
  readonly totalAfter: number | null;
  /** An event breaks the series of the total: what it was before is not compared with what it was after. */
  readonly isTotalBroken?: boolean;
  readonly daysBefore: number;
  readonly daysAfter: number;
};

/** Amount and share, always together: either alone can say the opposite of the other. */
export function shareWords(source: SourcePeriods): Sentence {
  const share = source.isTotalBroken === true ? BROKEN_TOTAL : shareSentence(source);
  return say`${amountWords(source)}; ${share}.`;
}

const BROKEN_TOTAL = say`its share is not compared, as an event breaks the series of the total`;

/** What is said of a source whose own series is broken. */
export function brokenShareWords(name: string): Sentence {
  return say`${title(name)}: an event breaks its series within these months or between them, so they are not compared.`;
}

/** `X: 561 visits, +41 (+7.9 %)`; by the day where the periods are not equally long. */
function amountWords({ name, unit, before, after, daysBefore, daysAfter }: SourcePeriods): Sentence {
  const isAlike = daysBefore === daysAfter;
  const [was, is] = isAlike ? [before, after] : [before / daysBefore, after / daysAfter];
  const what = say`${title(name)}: ${amount(is)}${unit === null ? '' : ` ${unit}`}${isAlike ? '' : ' a day'}`;
  if (was === 0)
    return is === 0 ? say`${what}, as before` : say`${what}, ${numberPart(is, 'difference')} (there were none before)`;
  return say`${what}, ${numberPart(is - was, 'difference')} (${numberPart(is / was - 1, 'percent-change')} %)`;
}

function shareSentence(source: SourcePeriods): Sentence {
  const { before, after, totalBefore, totalAfter } = source;
  if (totalBefore === null || totalAfter === null)
    return say`its share cannot be said, as the total of all sources is not known`;
  if (totalBefore < before || totalAfter < after) {
    return say`its share cannot be said, as the total of all sources is less than this one alone`;
  }
  if (totalBefore === 0 || totalAfter === 0) {
    const when = totalBefore === 0 ? (totalAfter === 0 ? 'in either period' : 'before') : 'after';
    return say`it has no share, as there was nothing at all ${when}`;
  }
  return shareChangeWords(source, { before: totalBefore - before, after: totalAfter - after });
}

/** What all other sources brought. */
type Others = { readonly before: number; readonly after: number };

function shareChangeWords(source: SourcePeriods, others: Others): Sentence {
  const { shareBefore, shareAfter, ownEffect, othersEffect } = changeOf(source, others);
  const othersMoved = othersWords(source, others);
  if (shownShare(shareBefore) === shownShare(shareAfter)) {
    return say`its share is still ${numberPart(shareAfter, 'percent')} %, while ${othersMoved}`;
  }
  const isFall = (shareAfter ?? 0) < (shareBefore ?? 0);
  const along = (effect: number | null): boolean => signOf(effect) === (isFall ? -1 : 1);
  const shares = say`its share ${isFall ? 'fell' : 'rose'} ${numberPart(shareBefore, 'percent')} → ${numberPart(shareAfter, 'percent')} %`;
  if (!along(othersEffect)) return say`${shares} ${signOf(othersEffect) === 0 ? 'while' : 'although'} ${othersMoved}`;
  const own = along(ownEffect) ? `it ${isFall ? 'fell' : 'grew'} itself and ` : '';
  return say`${shares} because ${own}${othersMoved}${stoodStillWords(source, others)}`;
}

/** Shares that were added up in another order differ by a rounding. */
const ROUNDING = 1e-9;

function signOf(effect: number | null): number {
  return effect === null || Math.abs(effect) < ROUNDING ? 0 : Math.sign(effect);
}

/** As it is written: what is written alike has not changed. */
function shownShare(share: number | null): number {
  return Math.round(1000 * (share ?? 0));
}

/** `the others grew from 480 to 1,139` */
function othersWords({ daysBefore, daysAfter }: SourcePeriods, others: Others): Sentence {
  const isAlike = daysBefore === daysAfter;
  const [was, is] = isAlike ? [others.before, others.after] : [others.before / daysBefore, others.after / daysAfter];
  const each = isAlike ? '' : ' a day';
  if (was === is) return say`the others stayed at ${amount(is)}${each}`;
  return say`the others ${is > was ? 'grew' : 'fell'} from ${amount(was)} to ${amount(is)}${each}`;
}

function stoodStillWords({ after, daysBefore, daysAfter }: SourcePeriods, others: Others): Sentence {
  const own = after / daysAfter;
  const total = own + others.before / daysBefore;
  if (total === 0) return [];
  return say`; had they stood still, it would be ${numberPart(own / total, 'percent')} %`;
}

const OTHERS = 'others';
const OWN = 'own';

function changeOf({ before, after, daysBefore, daysAfter }: SourcePeriods, others: Others): SourceChange {
  const counts = (days: number, own: number, rest: number) => ({
    days,
    visits: new Map([
      [OWN, own],
      [OTHERS, rest],
    ]),
  });
  const { sources } = shareAndAmount(counts(daysBefore, before, others.before), counts(daysAfter, after, others.after));
  const own = sources.find(({ source }) => source === OWN);
  if (own === undefined) throw new Error('A source is missing from its own shares');
  return own;
}
