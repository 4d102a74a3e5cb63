import type { Failure } from '../../shared/base/failure';
import type { Instant } from '../../shared/base/instant';
import { fail, succeed, type Outcome } from '../../shared/base/outcome';
import type { Stamp } from '../../shared/base/stamp';
import type { EventName, RequestName } from '../../shared/bridge/channels';
import {
  events,
  requests,
  type EventPayload,
  type Hello,
  type LedgerName,
  type Reply,
  type Request,
} from '../../shared/bridge/contract';
import { dayOf } from '../../shared/base/day-of';
import type { PageCommand } from '../../shared/ledger/command';
import { EMPTY_DOCUMENTS, type Documents } from '../../shared/ledger/documents';
import { DEFAULT_APP_SETTINGS } from '../../shared/settings/app-settings';
import type { ConnectedTransport, ConnectionState } from '../lib/connection';
import { createObservable } from '../lib/observable';
import { NOW, ZONE } from './builders';
import { createFakeAbout } from './fake-about';
import { createFakeExchange } from './fake-exchange';
import { createFakeInsights } from './fake-insights';
import { createFakeLedger } from './fake-ledger';
import { createFakeLine } from './fake-line';
import { createFakePlan } from './fake-plan';
import { createFakeTime } from './fake-time';
import { createFakeSafekeeping, type FakeSafekeepingStart } from './fake-safekeeping';

export type FakeServicesStart = FakeSafekeepingStart & {
  readonly own?: Documents;
  readonly sample?: Documents;
  readonly ledger?: LedgerName;
  readonly now?: Instant;
  readonly problem?: Failure | null;
  readonly isRecovering?: boolean;
  readonly readOnly?: Failure | null;
  readonly setAside?: number;
};

export type Asked = { readonly name: RequestName; readonly input: unknown };

/**
 * The services as the page sees them, without files: requests are checked by the contract, commands carried out by the
 * real `apply`, everything crosses as JSON. What they send can be held, reordered and lost; requests can be refused.
 */
export function createFakeServices(start: FakeServicesStart = {}) {
  const connection = createObservable<ConnectionState>('connected');
  const line = createFakeLine();
  const asked: Asked[] = [];
  const refusals: { readonly name: RequestName; readonly failure: Failure }[] = [];
  const answers = new Map<RequestName, unknown>();
  const contents = { own: start.own ?? EMPTY_DOCUMENTS, sample: start.sample ?? EMPTY_DOCUMENTS };
  let name: LedgerName = start.ledger ?? 'own';
  let ledger = createFakeLedger(contents[name], announceChange);
  let problem = start.problem ?? null;
  let isRecovering = start.isRecovering ?? false;
  let settings = DEFAULT_APP_SETTINGS;
  let now: Instant = start.now ?? NOW;
  let readOnly = start.readOnly ?? null;

  function announce<Name extends EventName>(event: Name, payload: EventPayload<Name>): void {
    line.sendEvent(event, asJson(events[event].parse(payload)));
  }

  function announceChange(changed: EventPayload<'ledger/changed'>): void {
    announce('ledger/changed', changed);
  }

  function stamp(): Stamp {
    return { at: now, zone: ZONE, source: 'checklist' };
  }

  function open(next: LedgerName): void {
    contents[name] = ledger.documents();
    name = next;
    ledger = createFakeLedger(contents[name], announceChange);
  }

  function hello(): Hello {
    const today = dayOf(now, ZONE, ledger.documents().catalog.settings.dayStart);
    const { setAside = 0 } = start;
    const present = { now, today, zone: ZONE, ledger: name, settings, problem, isRecovering, readOnly, setAside };
    return { shell: 'web', version: '0.1.0', folder: null, locale: null, ...present };
  }

  const safekeeping = createFakeSafekeeping(start, {
    announce,
    documents: () => ledger.documents(),
    replace: (documents) => {
      ledger = createFakeLedger(documents, announceChange);
      problem = null;
      isRecovering = false;
      announce('ledger/opened', { ledger: name });
    },
  });

  const exchange = createFakeExchange({
    announce,
    documents: () => ledger.documents(),
    uploaded: () => safekeeping.uploaded().text,
    dispatch: (command) => ledger.dispatch(command, stamp()),
  });

  const plan = createFakePlan({
    documents: () => ledger.documents(),
    today: () => hello().today,
    stamp,
    dispatch: (command) => ledger.dispatch(command, stamp()),
  });

  const insights = createFakeInsights({ documents: () => ledger.documents(), today: () => hello().today });

  const time = createFakeTime({
    documents: () => ledger.documents(),
    today: () => hello().today,
    now: () => now,
    zone: ZONE,
    announce,
    dispatch: (command) => ledger.dispatch(command, { ...stamp(), source: 'timer' }),
  });

  const handlers: { readonly [Name in RequestName]: (input: Request<Name>) => Outcome<unknown> } = {
    'app/hello': () => succeed(hello()),
    'app/open-ledger': (input) => {
      open(input.ledger);
      announce('ledger/opened', input);
      return succeed({});
    },
    'ledger/read': ({ months }) => ledger.read(months),
    'ledger/read-months': ({ months }) => ledger.readMonths(months),
    'ledger/dispatch': ({ command }) => ledger.dispatch(command, stamp()),
    'ledger/undo': () => ledger.undo(stamp()),
    'ledger/redo': () => ledger.redo(stamp()),
    'scores/read-history': ({ until, count }) => succeed({ scores: ledger.scoreHistory(until, count) }),
    'settings/change': (fields) => {
      settings = { ...settings, ...definedOnly(fields) };
      announce('settings/changed', settings);
      return succeed(settings);
    },
    ...createFakeAbout(),
    ...plan,
    ...insights,
    ...time.handlers,
    ...safekeeping.handlers,
    ...exchange.handlers,
  };

  function answer(to: RequestName, input: unknown): Outcome<unknown> {
    const index = refusals.findIndex((refusal) => refusal.name === to);
    const [refusal] = index === -1 ? [] : refusals.splice(index, 1);
    if (refusal !== undefined) return fail(refusal.failure);
    const parsed = requests[to].request.safeParse(input);
    if (!parsed.success) return fail({ code: 'malformed-request', problem: parsed.error.message });
    const fed = answers.get(to);
    if (fed !== undefined) return succeed(fed);
    const answered = (handlers[to] as (input: unknown) => Outcome<unknown>)(parsed.data);
    return answered.ok ? succeed(requests[to].reply.parse(asJson(answered.value))) : answered;
  }

  const transport: ConnectedTransport = {
    request: (to, input) => {
      asked.push({ name: to, input: asJson(input) });
      if (connection.get() !== 'connected') return Promise.resolve(fail({ code: 'disconnected' }));
      return line.sendAnswer(asJson(answer(to, asJson(input))));
    },
    onEvent: line.onEvent,
    onConnection: connection.observe,
  };

  return {
    transport,
    /** Everything that the page asked, the earliest first. */
    asked: (): readonly Asked[] => asked,
    commands: (): readonly PageCommand[] =>
      asked.flatMap((one) =>
        one.name === 'ledger/dispatch' ? [(one.input as Request<'ledger/dispatch'>).command] : [],
      ),
    documents: (): Documents => ledger.documents(),
    /** The next request of this name is not carried out. */
    refuseNext: (to: RequestName, failure: Failure) => {
      refusals.push({ name: to, failure });
    },
    /** From now on requests of this name are answered with this, whatever the ledger holds. */
    feed: <Name extends RequestName>(to: Name, reply: Reply<Name>) => {
      answers.set(to, requests[to].reply.parse(asJson(reply)));
    },
    /** What another window or the tray does. */
    doElsewhere: (command: PageCommand) => {
      const done = ledger.dispatch(command, stamp());
      if (!done.ok) throw new Error(done.failure.code);
    },
    setNow: (next: Instant) => {
      now = next;
      announce('day/rolled-over', { today: hello().today, zone: ZONE });
    },
    setTimer: time.setTimer,
    setReminders: time.setReminders,
    setSystem: time.setSystem,
    setBackups: safekeeping.setBackups,
    uploaded: safekeeping.uploaded,
    announce,
    setReadOnly: (next: Failure | null) => {
      readOnly = next;
    },
    setProblem: (next: Failure | null) => {
      problem = next;
    },
    /** A new process on the same files: it begins to count again and has nothing to undo. */
    restart: () => {
      open(name);
    },
    loseConnection: (state: 'disconnected' | 'refused' = 'disconnected') => {
      line.cut(fail({ code: 'disconnected' }));
      connection.set(state);
    },
    connect: () => {
      connection.set('connected');
    },
    hold: line.hold,
    deliver: line.deliver,
    lose: line.lose,
    release: line.release,
  };
}

export type FakeServices = ReturnType<typeof createFakeServices>;

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

function definedOnly<Fields extends object>(
  fields: Fields,
): { readonly [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return asJson(fields) as { readonly [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
}
