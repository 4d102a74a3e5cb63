import { matchWords } from '../../lib/match-words';
import { addResults, editResults } from './activity-results';
import { checklistResults } from './checklist-results';
import { commandResults } from './command-results';
import { dayResults } from './day-results';
import type { Candidate, PaletteGroup, PaletteScene } from './palette-result';
import { placeResults } from './place-results';
import { scoreResults } from './score-results';
import { sessionResults, timerResults } from './time-results';
import { typedLine, type TypedLine } from './typed-line';

export type PaletteView = {
  readonly groups: readonly PaletteGroup[];
  /** Whether something answers to what was typed, beside the offer to add it. */
  readonly isFound: boolean;
};

/** More of a group are counted, not shown: typing on is faster than reading. */
const MOST_SHOWN = 8;

type Kind = {
  readonly id: string;
  readonly title: (scene: PaletteScene) => string;
  readonly candidates: (scene: PaletteScene, typed: TypedLine) => readonly Candidate[];
};

/** In the order in which they stand where none of them answers better than another. */
const KINDS: readonly Kind[] = [
  { id: 'places', title: () => 'Go to', candidates: placeResults },
  { id: 'checklist', title: checklistTitle, candidates: checklistResults },
  { id: 'time', title: () => 'Time', candidates: timerResults },
  { id: 'scores', title: () => 'Scores', candidates: scoreResults },
  { id: 'activities', title: () => 'Activities', candidates: editResults },
  { id: 'commands', title: () => 'Commands', candidates: commandResults },
];

/**
 * What the palette offers: before anything is typed the pages, what is open and a few commands; then what answers to all
 * the words, best first. A day comes before everything, for its words say exactly which; a new activity comes last.
 */
export function paletteView(scene: PaletteScene, text: string): PaletteView {
  const typed = typedLine(text, scene.format.parseNumber);
  const days = groupOf({ id: 'day', title: 'Day' }, dayResults(scene, typed), typed);
  const kinds = KINDS.map(({ id, title, candidates }) =>
    groupOf({ id, title: title(scene) }, candidates(scene, typed), typed),
  );
  const sessions = groupOf({ id: 'session', title: 'Minutes' }, sessionResults(scene, typed), typed);
  const isExact = days.count > 0 || sessions.count > 0;
  const additions = isExact || typed.text === '' ? [] : addResults(scene, typed);
  const groups = [
    days,
    sessions,
    ...kinds.toSorted((one, other) => other.quality - one.quality),
    groupOf({ id: 'new', title: 'New' }, additions, typed),
  ];
  return {
    groups: groups.filter(({ count }) => count > 0),
    isFound: isExact || kinds.some(({ count }) => count > 0),
  };
}

type RankedGroup = PaletteGroup & { readonly quality: number };

function groupOf(
  of: Pick<PaletteGroup, 'id' | 'title'>,
  candidates: readonly Candidate[],
  typed: TypedLine,
): RankedGroup {
  const ranked = candidates
    .flatMap((candidate) => {
      const quality = qualityOf(candidate, typed);
      return quality === null ? [] : [{ candidate, quality }];
    })
    .toSorted((one, other) => other.quality - one.quality);
  const results = ranked
    .slice(0, MOST_SHOWN)
    .map(({ candidate: { id, text, aside, action } }) => ({ id, text, aside, action }));
  return { ...of, results, count: ranked.length, quality: ranked[0]?.quality ?? 0 };
}

/** Null when it is not offered. */
function qualityOf({ asked, text, beside, isOfferedAtOnce = false }: Candidate, typed: TypedLine): number | null {
  if (typed.text === '') return isOfferedAtOnce ? 0 : null;
  return matchWords(asked, text, beside);
}

function checklistTitle({ day, today, format }: PaletteScene): string {
  return day === today ? 'Checklist of today' : `Checklist of ${format.longDay(day, today)}`;
}
