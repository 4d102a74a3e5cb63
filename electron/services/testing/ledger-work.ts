import type { Command, SimpleCommand } from '../../../shared/ledger/command';
import type { Catalog, MonthDocument } from '../../../shared/ledger/documents';
import { id } from '../../../shared/testing/builders';
import { addActivity, addPlatform, clear, note, several, tick } from './page-commands';

/** What is done to a ledger, step by step: always the same, so that what it must hold after each step is known. */

export type WorkKind =
  | 'tick'
  | 'clear'
  | 'session'
  | 'note'
  /** Ticks and notes in two months at once, so that both documents change or neither. */
  | 'two-months'
  /** The catalog and a month at once. */
  | 'catalog'
  | 'backup'
  /** Everything as in the last backup. */
  | 'restore'
  /** Everything as before the last restore. */
  | 'revert';

export type WorkStep =
  { readonly kind: 'command'; readonly command: Command } | { readonly kind: 'backup' | 'restore' | 'revert' };

/** A step, and what the ledger holds when it is done, as `linesOf` says it. */
export type Worked = { readonly step: WorkStep; readonly lines: () => readonly string[] };

type Plan = {
  /** Done over and over. */
  readonly cycle: readonly WorkKind[];
  readonly months: readonly string[];
};

type World = { ledger: Map<string, string>; backup: Map<string, string> | null; before: Map<string, string> | null };

const DAYS = 28;
const LAST_SESSIONS = 40;

export function* ledgerWork({ cycle, months }: Plan): Generator<Worked, never> {
  const world: World = { ledger: new Map(), backup: null, before: null };
  for (let number = 0; ; number += 1) {
    const first = FIRST[number];
    const kind = cycle[(number - FIRST.length) % cycle.length] ?? 'tick';
    const step = first === undefined ? stepOf(kind, number, { world, months }) : commandStep(first);
    carryOut(world, step);
    const { ledger } = world;
    yield { step, lines: () => linesFrom(ledger) };
  }
}

/** The step after `done` steps, and what follows; and what the ledger holds when nothing is done. */
export function workFrom(
  plan: Plan,
  done: number,
): { readonly work: Generator<Worked, never>; readonly lines: readonly string[] } {
  const work = ledgerWork(plan);
  let lines: readonly string[] = [];
  for (let count = 1; count <= done; count += 1) {
    const worked = work.next().value;
    if (count === done) lines = worked.lines();
  }
  return { work, lines };
}

/** What a ledger holds, in an order of its own. */
export function linesOf({ catalog, months }: Found): readonly string[] {
  const found = new Map<string, string>();
  for (const { id: platform, name } of catalog.platforms) found.set(`platform ${platform}`, name);
  for (const { id: activity, title } of catalog.activities) found.set(`activity ${activity}`, title);
  for (const { checks, sessions, notes } of months) {
    for (const { day, activityId, entry } of checks) found.set(`check ${day} ${activityId}`, JSON.stringify(entry));
    for (const { id: session, day, span } of sessions) found.set(`session ${day} ${session}`, JSON.stringify(span));
    for (const { day, whatHappened } of notes) found.set(`note ${day}`, whatHappened);
  }
  return linesFrom(found);
}

type Found = { readonly catalog: Catalog; readonly months: readonly MonthDocument[] };

const FIRST: readonly Command[] = [addActivity('a'), addActivity('b'), addPlatform('x')];

function commandStep(command: Command): WorkStep {
  return { kind: 'command', command };
}

type Place = {
  readonly world: World;
  readonly number: number;
  readonly on: string;
  /** In the next month. */
  readonly later: string;
};

function stepOf(
  kind: WorkKind,
  number: number,
  { world, months }: Pick<Plan, 'months'> & { readonly world: World },
): WorkStep {
  const month = Math.floor(number / 3);
  const dayIn = (of: number) => `${months[of % months.length] ?? ''}-${String((number % DAYS) + 1).padStart(2, '0')}`;
  switch (kind) {
    case 'backup':
      return { kind };
    case 'restore':
      return world.backup === null ? { kind: 'backup' } : { kind };
    case 'revert':
      return world.before === null ? { kind: 'backup' } : { kind };
    default:
      return commandStep(COMMANDS[kind]({ world, number, on: dayIn(month), later: dayIn(month + 1) }));
  }
}

const COMMANDS: { readonly [Kind in Exclude<WorkKind, 'backup' | 'restore' | 'revert'>]: (place: Place) => Command } = {
  tick: ({ on, number }) => tick('a', on, number),
  note: ({ on, number }) => note(on, textOf(number)),
  session: sessionStep,
  clear: clearOrTick,
  'two-months': ({ on, later, number }) =>
    several('Two months', [tick('b', on, number), tick('b', later, number), note(later, textOf(number))]),
  catalog: ({ on, number }) => {
    const renamed: SimpleCommand = { type: 'activity.edit', id: id('a'), title: `Activity a ${String(number)}` };
    return several('The catalog and a month', [renamed, tick('a', on, number)]);
  },
};

function textOf(number: number): string {
  return `Note ${String(number)} ${'wrote to somebody, '.repeat(number % 7)}`.trim();
}

function clearOrTick({ world, number, on }: Place): Command {
  const [, day, activity] = [...world.ledger.keys()].find((key) => key.startsWith('check'))?.split(' ') ?? [];
  return day === undefined || activity === undefined ? tick('a', on, number) : clear(activity, day);
}

/** Not more and more of them: the oldest goes when there are many. */
function sessionStep({ world, number, on }: Place): SimpleCommand {
  const present = [...world.ledger.keys()].filter((key) => key.startsWith('session'));
  const [, day = '', oldest = ''] = present[0]?.split(' ') ?? [];
  if (present.length >= LAST_SESSIONS) return { ...idAndDay(oldest, day), type: 'session.remove' };
  const span = { kind: 'minutes', minutes: (number % 90) + 1 } as const;
  return { ...idAndDay(`s${String(number)}`, on), type: 'session.add', platformId: id('x'), span };
}

function idAndDay(of: string, on: string) {
  const { day } = note(on, '');
  return { id: id(of), day };
}

function carryOut(world: World, step: WorkStep): void {
  switch (step.kind) {
    case 'command':
      world.ledger = new Map(world.ledger);
      change(world.ledger, step.command);
      break;
    case 'backup':
      world.backup = world.ledger;
      break;
    case 'restore':
      [world.ledger, world.before] = [world.backup ?? world.ledger, world.ledger];
      break;
    case 'revert':
      [world.ledger, world.before] = [world.before ?? world.ledger, world.ledger];
      break;
  }
}

function change(ledger: Map<string, string>, command: Command): void {
  const commands = command.type === 'several' ? command.commands : [command];
  for (const one of commands) {
    const [key, value] = changeOf(one);
    if (value === null) ledger.delete(key);
    else ledger.set(key, value);
  }
}

function changeOf(command: Command): readonly [key: string, value: string | null] {
  if (command.type === 'check.clear') return [`check ${command.day} ${command.activityId}`, null];
  if (command.type === 'session.remove') return [`session ${command.day} ${command.id}`, null];
  return additionOf(command);
}

function additionOf(command: Command): readonly [key: string, value: string] {
  switch (command.type) {
    case 'platform.add':
      return [`platform ${command.id}`, command.name];
    case 'activity.add':
    case 'activity.edit':
      return [`activity ${command.id}`, command.title ?? ''];
    case 'check.set':
      return [`check ${command.day} ${command.activityId}`, JSON.stringify(command.entry)];
    case 'session.add':
      return [`session ${command.day} ${command.id}`, JSON.stringify(command.span)];
    case 'note.set':
      return [`note ${command.day}`, command.whatHappened ?? ''];
    default:
      throw new Error(`The work does not know what ${command.type} changes`);
  }
}

function linesFrom(ledger: ReadonlyMap<string, string>): readonly string[] {
  return [...ledger].map(([key, value]) => `${key} = ${value}`).sort();
}
