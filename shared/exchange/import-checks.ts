import { monthOf } from '../base/day';
import { isLine, tidyLine } from '../base/text';
import type { Activity } from '../checklist/activity';
import { checkId, type Entry } from '../checklist/check';
import { amountOf, directionOf, MOST_OF_A_TARGET, TICK, type Target } from '../checklist/target';
import { EVERY_DAY } from '../schedule/schedule';
import { parseTypedTime } from '../time/parse-span';
import { targetFor } from './check-state';
import { parseCellNumber, type DecimalSign } from './cell-number';
import { isNothing, parseCellState, type CellState } from './cell-words';
import { stampOf, type About, type Draft, type Found, type Importer, type ImportScene } from './importer';
import type { Subject } from './subjects';
import { quoted } from './shown-text';

type Known = { readonly entry: Entry; readonly line: number | null };

const REASON_LIMIT = 200;

export function checksImporter(scene: ImportScene): Importer<Entry> {
  const { layout, mapping } = scene;
  const known = knownChecks(scene);
  const activities = new Map(scene.documents.catalog.activities.map((activity) => [activity.id, activity]));
  const targetOf = ({ day, subject }: About) => targetOn(activities.get(subject.id), day);
  const present = ({ day, subject }: About) => known.get(checkId(day, subject.id)) ?? null;

  function contentOfRow(cells: readonly string[], about: About): Found<Entry> {
    const [amount, state] = [layout.cell(cells, 'value'), layout.cell(cells, 'state')];
    const said = parseCellState(state);
    const isCounted = !isNothing(amount);
    if (said?.kind === 'skipped')
      return isCounted
        ? { problem: 'it is both skipped and counted' }
        : skip(layout.cell(cells, 'reason'), said.reason);
    if (!isCounted && isNothing(state)) return { problem: 'it has a reason, but nothing says that it was skipped' };
    return entryIn(isCounted ? amount : state, targetOf(about), mapping.decimalSign);
  }

  return {
    isEntered: (cells) => (['value', 'state', 'reason'] as const).some((role) => !isNothing(layout.cell(cells, role))),
    contentOfRow,
    contentOfCell: (cell, about) => entryIn(cell, targetOf(about), mapping.decimalSign),
    isDuplicate: (draft) => isSame(present(draft)?.entry, draft.content),
    conflict: (draft) => conflictWith(present(draft)),
    take: ({ line, content, ...about }) => known.set(checkId(about.day, about.subject.id), { entry: content, line }),
    words: entryWords,
    change: ({ day, subject, content }) => {
      const id = checkId(day, subject.id);
      const record = { id, day, activityId: subject.id, entry: content, ...stampOf(scene) };
      return { collection: 'checks', month: monthOf(day), id, record };
    },
    creation: (subject, drafts, position) => {
      const record = newActivity(subject, drafts, { position, editedAt: scene.stamp.at });
      return { collection: 'activities', id: record.id, record };
    },
  };
}

function entryIn(cell: string, target: Target, sign: DecimalSign | null): Found<Entry> {
  const state = parseCellState(cell);
  if (state !== null) return entryOfState(state, target);
  const number = parseCellNumber(cell, sign);
  if (number.kind === 'number') return entryOfAmount(number.value);
  if (number.kind === 'unclear') return { problem: `${quoted(cell)} is not a whole number` };
  const time = target.kind === 'minutes' ? parseTypedTime(cell.slice(0, 40)) : null;
  if (time?.kind === 'minutes') return entryOfAmount(time.minutes);
  return { problem: `${quoted(cell)} is neither an amount nor a state` };
}

function entryOfState(state: CellState, target: Target): Found<Entry> {
  if (state.kind === 'skipped') return skip('', state.reason);
  if (directionOf(target) === 'at-most') return { problem: 'how much of the allowance was used has to be a number' };
  if (state.kind === 'partly-done') return { problem: 'how much of it was done has to be a number' };
  return { content: { kind: 'amount', amount: state.kind === 'done' ? amountOf(target) : 0 } };
}

function entryOfAmount(amount: number): Found<Entry> {
  if (!Number.isInteger(amount)) return { problem: `${String(amount)} is not a whole number` };
  if (amount < 0) return { problem: 'an amount cannot be less than 0' };
  if (amount > MOST_OF_A_TARGET) return { problem: `an amount can be ${String(MOST_OF_A_TARGET)} at most` };
  return { content: { kind: 'amount', amount } };
}

/** The reason of its own column goes before one that stands behind the word. */
function skip(cell: string, said: string | null): Found<Entry> {
  const reason = cell.trim() === '' ? said : tidyLine(cell);
  const isFit = reason === null || isLine(reason, REASON_LIMIT);
  return isFit
    ? { content: { kind: 'skipped', reason } }
    : { problem: 'the reason is too long, or not all of it can be shown' };
}

function targetOn(activity: Activity | undefined, day: About['day']): Target {
  if (activity === undefined) return TICK;
  return targetFor(activity, day) ?? TICK;
}

function knownChecks({ documents }: ImportScene): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { checks } of documents.months.values())
    for (const { id, entry } of checks) known.set(id, { entry, line: null });
  return known;
}

function isSame(one: Entry | undefined, other: Entry): boolean {
  if (one?.kind === 'amount') return other.kind === 'amount' && one.amount === other.amount;
  return one?.kind === 'skipped' && other.kind === 'skipped' && one.reason === other.reason;
}

function conflictWith(other: Known | null): string | null {
  if (other === null) return null;
  if (other.line === null) return `already entered as ${entryWords(other.entry)}`;
  return `line ${String(other.line)} says ${entryWords(other.entry)} for this day`;
}

function entryWords(entry: Entry): string {
  if (entry.kind === 'amount') return String(entry.amount);
  return entry.reason === null ? 'skipped' : `skipped: ${entry.reason}`;
}

function newActivity(
  { id, name }: Subject,
  drafts: readonly Draft<Entry>[],
  facts: Pick<Activity, 'position' | 'editedAt'>,
): Activity {
  const isCounted = drafts.some(({ content }) => content.kind === 'amount' && content.amount > 1);
  const target: Target = isCounted ? { kind: 'count', amount: 1, unit: null, direction: 'at-least' } : TICK;
  const from = drafts.map(({ day }) => day).reduce((first, day) => (day < first ? day : first));
  return {
    id,
    title: name,
    platformId: null,
    minutes: null,
    plans: [{ from, schedule: EVERY_DAY, target }],
    lastDay: null,
    archivedOn: null,
    gaps: [],
    ...facts,
  };
}
