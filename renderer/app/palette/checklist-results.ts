import { isolated } from '../../../shared/base/isolated';
import type { Entry } from '../../../shared/checklist/check';
import type { ChecklistItem } from '../../../shared/checklist/checklist';
import { doneEntry } from '../../../shared/checklist/entered';
import { MOST_OF_A_TARGET } from '../../../shared/checklist/target';
import type { PageCommand } from '../../../shared/ledger/command';
import { STATE_WORDS } from '../../lib/state-words';
import type { Candidate, PaletteScene } from './palette-result';
import type { TypedLine } from './typed-line';

/** What can be entered for the items of the day: done or so much of it, back to nothing, skipped. */
export function checklistResults(scene: PaletteScene, typed: TypedLine): readonly Candidate[] {
  const { items } = scene;
  return [
    ...items.flatMap((item) => amountResult(scene, item, typed)),
    ...items.filter(({ state }) => state !== 'done').map((item) => doneResult(scene, item, typed)),
    ...items.filter(({ check }) => check !== null).map((item) => clearResult(scene, item, typed)),
    ...items.filter(({ state }) => state !== 'skipped').map((item) => skipResult(scene, item, typed)),
  ];
}

function doneResult(scene: PaletteScene, item: ChecklistItem, { words }: TypedLine): Candidate {
  const { activity, plan, state } = item;
  const { format } = scene;
  const entry = doneEntry(item);
  const text =
    plan.target.kind === 'tick' ? `Tick “${isolated(activity.title)}”` : setWords(item, format.number(entry.amount));
  return {
    aside: howItIs(scene, item),
    id: `done ${activity.id}`,
    text,
    asked: words,
    beside: `tick done check ${platformName(scene, item)}`,
    isOfferedAtOnce: state === 'not-entered' || state === 'partly-done',
    action: setAction(scene, item, entry),
  };
}

/** `ks 7`, for what is counted. */
function amountResult(scene: PaletteScene, item: ChecklistItem, { amount }: TypedLine): readonly Candidate[] {
  const isFor = amount !== null && item.plan.target.kind !== 'tick' && !amount.isApproximate;
  if (!isFor || !Number.isInteger(amount.value) || amount.value < 0 || amount.value > MOST_OF_A_TARGET) return [];
  return [
    {
      aside: howItIs(scene, item),
      id: `amount ${item.activity.id}`,
      text: setWords(item, scene.format.number(amount.value)),
      asked: amount.words,
      beside: `tick done ${platformName(scene, item)}`,
      action: setAction(scene, item, { kind: 'amount', amount: amount.value }),
    },
  ];
}

function clearResult(scene: PaletteScene, item: ChecklistItem, { words }: TypedLine): Candidate {
  const { id, title } = item.activity;
  return {
    aside: howItIs(scene, item),
    id: `clear ${id}`,
    text: `Put “${isolated(title)}” back to not entered`,
    asked: words,
    beside: `tick untick clear ${platformName(scene, item)}`,
    action: carryOut({ type: 'check.clear', activityId: id, day: scene.day }),
  };
}

function skipResult(scene: PaletteScene, item: ChecklistItem, { words }: TypedLine): Candidate {
  return {
    aside: howItIs(scene, item),
    id: `skip ${item.activity.id}`,
    text: `Skip “${isolated(item.activity.title)}”`,
    asked: words,
    beside: platformName(scene, item),
    action: setAction(scene, item, { kind: 'skipped', reason: null }),
  };
}

function howItIs({ format }: PaletteScene, { check, state, plan }: ChecklistItem): Candidate['aside'] {
  const amount = check?.entry.kind === 'amount' && plan.target.kind !== 'tick' ? check.entry.amount : null;
  const words = amount === null ? STATE_WORDS[state] : `${STATE_WORDS[state]} (${format.number(amount)})`;
  return { kind: 'words', text: words };
}

function platformName({ catalog }: PaletteScene, { activity }: ChecklistItem): string {
  return catalog.platforms.find(({ id }) => id === activity.platformId)?.name ?? '';
}

function setWords({ activity }: ChecklistItem, amount: string): string {
  return `Set “${isolated(activity.title)}” to ${amount}`;
}

function setAction({ day }: PaletteScene, { activity }: ChecklistItem, entry: Entry): Candidate['action'] {
  return carryOut({ type: 'check.set', activityId: activity.id, day, entry });
}

function carryOut(command: PageCommand): Candidate['action'] {
  return { kind: 'carry-out', command };
}
