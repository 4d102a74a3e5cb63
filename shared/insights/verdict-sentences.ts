import type { InsightScore } from './insight-input';
import type { Rung, UnwordedRow } from './insight-row';
import { comparedWord, counted, inAWeek, movedMore, perDay, pointsOf, rangeWords } from './measure-words';
import { noContrastWords, notEnoughWords, notSeparableWords, scoreConstantWords } from './missing-words';
import { amount, dayPart, estimate, listed, say, title, type Sentence, type SentencePart } from './sentence';

/**
 * The words of each verdict, as section 2.11 of the analysis sets them down. A link is all that an observation can show,
 * so none of them says what made the score move.
 */

export type VerdictContext = {
  readonly score: InsightScore;
  /** The effect that would matter; null when nobody said. */
  readonly minEffect: number | null;
  /** At how many changes the next look is. */
  readonly nextLook: number;
};

export function verdictSentence(row: UnwordedRow, { score, ...rest }: VerdictContext): Sentence {
  const context = { ...rest, score: { ...score, measures: row.measures } };
  const { sharedWith, doesNotSee } = row;
  const isNamedAlready = row.rung === 'not-separable' && row.reason === 'others';
  const shared =
    sharedWith.length === 0 || isNamedAlready
      ? []
      : say` You usually do it together with ${listed(sharedWith.map(title))}; the numbers cannot tell them apart.`;
  const unseen = doesNotSee ? ' This score is said not to take notice of the platform on which you do it.' : '';
  return say`${WORDS[row.rung](row, context)}${shared}${unseen}`;
}

type Words = (row: UnwordedRow, context: VerdictContext) => Sentence;

const WORDS: Readonly<Record<Rung, Words>> = {
  'first-sign': firstSignWords,
  confirmed: (row, { score }) => {
    const measured = say`${estimate(row.effectPerDay)}${pointsOf(score)} ${perDay(row)} (${rangeWords(row)}${lagWords(row)})`;
    const found = say`In ${amount(row.n)} fresh readings since ${claimDay(row)} the difference was ${measured}.`;
    const limit = say`It is a link; only an experiment can show that ${title(row.title)} itself is the reason.`;
    return say`${title(row.title)}: confirmed on new data. ${found}${inAWeek(row, score)} ${limit}`;
  },
  'not-confirmed': (row) =>
    say`The first sign for ${title(row.title)} from ${claimDay(row)} did not show up again in ${amount(row.n)} fresh readings. Treat it as chance.`,
  'not-testable': (row) =>
    say`The first sign for ${title(row.title)} from ${claimDay(row)} could not be tested again: in ${amount(row.n)} fresh readings there was too little to compare. It stays open.`,
  'may-be-reaction': ({ title: name }) =>
    say`${title(name)} and your score move together, but you also tend to do ${title(name)} after the score has moved. The score’s own rebound would look just the same. Only an experiment can tell.`,
  'no-large-effect': (row, { score, minEffect }) =>
    say`${title(row.title)} probably changes your score by less than ${estimate(minEffect)}${pointsOf(score)} ${perDay(row)} either way.`,
  unclear: unclearWords,
  'not-separable': notSeparableWords,
  'score-constant': (_, { score }) => scoreConstantWords(score),
  'no-contrast': noContrastWords,
  'not-enough-data': notEnoughWords,
};

function firstSignWords(row: UnwordedRow, { score }: VerdictContext): Sentence {
  const basis = say`plausible range ${rangeWords(row)}; ${amount(row.n)} ${comparedWord(row)}s compared${lagWords(row)}`;
  const found = say`On days when you did ${title(row.title)} your score ${movedMore(row, score)} (${basis}).`;
  const caution = say`This is a first sign: ${thingsCompared(row.compared)}, and first estimates are usually too large.`;
  return say`${found}${inAWeek(row, score)} ${caution}${retestWords(row)}`;
}

function thingsCompared(count: number): Sentence {
  return count === 1 ? say`1 thing was compared` : say`${amount(count)} things were compared`;
}

function retestWords({ retest }: UnwordedRow): Sentence {
  if (retest === null)
    return [' It cannot be checked on new readings, as the activity or the score is measured otherwise since.'];
  const { n, needed } = retest;
  return say` It will be checked on your next ${amount(needed)} readings: ${amount(n)} of ${amount(needed)} fresh readings so far.`;
}

function unclearWords(row: UnwordedRow, { score, nextLook }: VerdictContext): Sentence {
  const name = title(row.title);
  if (row.reason === 'edited-since') {
    return say`Nothing can be said of ${name} yet: the record was edited after this checkpoint had been looked at. It is looked at again at the next checkpoint, at ${amount(nextLook)} ${comparedWord(row)}s.`;
  }
  if (row.reason === 'not-looked-at')
    return say`Nothing can be said of ${name} yet: this checkpoint is still to be looked at.`;
  if (row.reason === 'reaction-unchecked') {
    return say`Nothing can be said of ${name} yet: too little is known to tell whether you do it after the score has moved. It is looked at again at the next checkpoint, at ${amount(nextLook)} ${comparedWord(row)}s.`;
  }
  const per = say`${pointsOf(score)} ${perDay(row)}`;
  const range = say`If there is one, it probably lies between ${estimate(row.rangeLow)} and ${estimate(row.rangeHigh)}${per}.`;
  const limit = say`With your data it would have to be about ${estimate(row.mde)} to be noticed reliably.`;
  const next = say` If you want to test something next, ${name} is a candidate for an experiment.`;
  return say`No effect of ${name} can be seen. ${range} ${limit}${zeroWords(row)}${row.isWorthTesting ? next : []}`;
}

/** Who sees a range beside zero takes it for a finding, unless it is said how often chance alone puts one there. */
function zeroWords({ rangeLow, rangeHigh, compared }: UnwordedRow): Sentence {
  const leavesOut = (rangeLow !== null && rangeLow > 0) || (rangeHigh !== null && rangeHigh < 0);
  if (!leavesOut) return [];
  const alone = ' Taken alone this range leaves zero out';
  if (compared < 2) return [`${alone}, as it does by chance now and then.`];
  return say`${alone}; among ${amount(compared)} things compared one or another does so by chance.`;
}

/** `, counting from 2 days later` */
function lagWords({ lag }: UnwordedRow): Sentence | string {
  return lag === 0 ? '' : say`, counting from ${counted(lag, 'day')} later`;
}

function claimDay({ claimedOn }: UnwordedRow): SentencePart {
  return claimedOn === null ? 'an earlier day' : dayPart(claimedOn);
}
