import { inOrder } from '../../../shared/base/in-order';
import { isolated } from '../../../shared/base/isolated';
import type { Score } from '../../../shared/scores/score';
import type { Candidate, PaletteScene } from './palette-result';
import type { TypedLine } from './typed-line';

/** Readings that can be logged: `klout 47`. What is odd is asked about on the page, as there; so is a missing value. */
export function scoreResults(scene: PaletteScene, typed: TypedLine): readonly Candidate[] {
  const scores = inOrder(scene.catalog.scores).filter(({ retired }) => retired === null || scene.day < retired.on);
  return [
    ...scores.flatMap((score) => valueResult(scene, score, typed)),
    ...scores.map((score) => askResult(scene, score, typed)),
    eventResult(scene, typed),
  ];
}

function valueResult({ day, format, isOdd }: PaletteScene, score: Score, { amount }: TypedLine): readonly Candidate[] {
  if (amount === null) return [];
  const { words, typed, value, isApproximate } = amount;
  const reading = { score, day, value };
  const mustAsk = isOdd(reading);
  return [
    {
      id: `value ${score.id}`,
      text: `Log ${isolated(score.name)} ${isApproximate ? 'about ' : ''}${format.number(value)}`,
      aside: mustAsk ? { kind: 'words', text: 'asks first: is that right?' } : null,
      asked: words,
      beside: 'read reading score',
      action: mustAsk
        ? { kind: 'ask-reading', scoreId: score.id, day, typed: isApproximate ? `about ${typed}` : typed }
        : { kind: 'log', reading: { ...reading, isApproximate } },
    },
  ];
}

function askResult({ day }: PaletteScene, { id, name }: Score, { words }: TypedLine): Candidate {
  return {
    id: `log ${id}`,
    text: `Log ${isolated(name)} …`,
    aside: null,
    asked: words,
    beside: 'read reading score',
    action: { kind: 'ask-reading', scoreId: id, day, typed: '' },
  };
}

/** On the day that is acted on. */
function eventResult({ day }: PaletteScene, { words }: TypedLine): Candidate {
  return {
    id: 'add event',
    text: 'Add an event …',
    aside: null,
    asked: words,
    beside: 'new algorithm change outage holiday break score series',
    action: { kind: 'add-event', day },
  };
}
