import { describe, expect, it } from 'vitest';
import { day, monthAfter, monthBefore } from '../../shared/base/day';
import type { Entry } from '../../shared/checklist/check';
import type { PageCommand } from '../../shared/ledger/command';
import { monthIn } from '../../shared/ledger/documents';
import { amount, id, month, skipped } from '../../shared/testing/builders';
import { createBridge } from '../lib/bridge';
import { addActivity, ledgerAfter, NOVEMBER, NOW, tick, TODAY, ZONE } from '../testing/builders';
import { eventually } from '../testing/eventually';
import { createFakeServices, type FakeServices } from '../testing/fake-services';
import { createLedgerStore, type LedgerStore } from './ledger-store';

const A = id('answer');
const B = id('read');
const DISK_FULL = { code: 'disk-full' } as const;
const TWO_ACTIVITIES = ledgerAfter(addActivity('Answer'), addActivity('Read'));

type Page = { readonly services: FakeServices; readonly ledger: LedgerStore };

function startPage(services = createFakeServices({ own: TWO_ACTIVITIES })): Page {
  const stamp = { at: NOW, zone: ZONE, source: 'checklist' } as const;
  return { services, ledger: createLedgerStore(createBridge(services.transport), () => stamp) };
}

async function openPage(services?: FakeServices): Promise<Page> {
  const page = startPage(services);
  await page.ledger.need([NOVEMBER]);
  return page;
}

/** What the page shows of an activity on a day; null when nothing is entered. */
function shown({ store }: LedgerStore, activityId = A, on = TODAY): Entry | null {
  const { checks } = monthIn(store.getState().documents, NOVEMBER);
  return checks.find((check) => check.activityId === activityId && check.day === on)?.entry ?? null;
}

function set(activityId: typeof A, entry: Entry): PageCommand {
  return { type: 'check.set', activityId, day: TODAY, entry };
}

/** The page has what the services have, and nothing is still on its way. */
function expectSame({ services, ledger }: Page): void {
  const { documents, months } = ledger.store.getState();
  expect(documents.catalog).toEqual(services.documents().catalog);
  for (const one of months) expect(monthIn(documents, one)).toEqual(monthIn(services.documents(), one));
}

describe('a ledger store that was just opened', () => {
  it('is not open before the services have answered', () => {
    const { ledger } = startPage();

    expect(ledger.store.getState()).toMatchObject({ isOpen: false, revision: 0, failure: null });
  });

  it('shows the catalog and the months that were asked for', async () => {
    const services = createFakeServices({ own: ledgerAfter(addActivity('Answer'), tick(A)) });

    const { ledger } = await openPage(services);

    expect(shown(ledger)).toEqual(amount(1));
    expect(ledger.store.getState()).toMatchObject({ isOpen: true, months: new Set([NOVEMBER]) });
  });

  it('asks only for months that it does not have', async () => {
    const { services, ledger } = await openPage();

    await ledger.need([NOVEMBER]);
    await ledger.need([NOVEMBER, monthBefore(NOVEMBER)]);

    const asked = services.asked().map(({ input }) => input);
    expect(asked).toEqual([{ months: ['2026-11'] }, { months: ['2026-10'] }]);
  });

  it('says why it could not be read, and reads when asked again', async () => {
    const { services, ledger } = startPage();
    services.refuseNext('ledger/read', { code: 'read-failed', document: 'catalog.json', cause: 'EIO' });

    await ledger.need([NOVEMBER]);
    const failed = ledger.store.getState();
    await ledger.need([NOVEMBER]);

    expect(failed).toMatchObject({ isOpen: false, failure: { code: 'read-failed' } });
    expect(ledger.store.getState()).toMatchObject({ isOpen: true, failure: null });
  });
});

describe('a tick', () => {
  it('shows at once, before the services have answered', async () => {
    const { services, ledger } = await openPage();
    services.hold();

    void ledger.dispatch(tick(A));

    expect(shown(ledger)).toEqual(amount(1));
  });

  it('is taken back when the services refuse it, and nothing else is', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    await ledger.dispatch(tick(B));
    services.refuseNext('ledger/dispatch', DISK_FULL);
    services.hold();
    const sent = ledger.dispatch(tick(A));

    services.deliver('answer');
    const done = await sent;

    expect(done).toEqual({ ok: false, failure: DISK_FULL });
    expect(shown(ledger)).toBeNull();
    expect(shown(ledger, B)).toEqual(amount(1));
    expectSame(page);
  });

  it('stays when the event comes before the answer', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    const sent = ledger.dispatch(tick(A));

    services.deliver('event');
    const between = shown(ledger);
    services.deliver('answer');
    await sent;

    expect(between).toEqual(amount(1));
    expect(ledger.store.getState()).toMatchObject({ revision: 1, history: { undo: 'ticked “Answer”' } });
    expectSame(page);
  });

  it('stays when the answer comes before the event', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    const sent = ledger.dispatch(tick(A));

    services.deliver('answer');
    await sent;
    const between = shown(ledger);
    services.deliver('event');

    expect(between).toEqual(amount(1));
    expect(ledger.store.getState().revision).toBe(1);
    expectSame(page);
  });

  it('is one record, whichever comes first, when the command adds one', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    const sent = ledger.dispatch(addActivity('Write'));

    services.deliver('event');
    const titles = ledger.store.getState().documents.catalog.activities.map(({ title }) => title);
    services.release();
    await sent;

    expect(titles).toEqual(['Answer', 'Read', 'Write']);
    expectSame(page);
  });

  it('tells nobody that it changed what the page shows when the services change nothing', async () => {
    const page = await openPage();

    const done = await page.ledger.dispatch({ type: 'note.set', day: TODAY, whatHappened: '' });

    expect(done).toMatchObject({ ok: true, value: { revision: 0 } });
    expectSame(page);
  });
});

describe('several commands on their way', () => {
  it('show together, in the order in which they were sent', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();

    const sent = [set(A, amount(1)), set(A, skipped('ill')), set(B, amount(1))].map(ledger.dispatch);
    const atOnce = [shown(ledger), shown(ledger, B)];
    services.release();
    await Promise.all(sent);

    expect(atOnce).toEqual([skipped('ill'), amount(1)]);
    expect(shown(ledger)).toEqual(skipped('ill'));
    expectSame(page);
  });

  it('never show an earlier one again while the answers come in', async () => {
    const { services, ledger } = await openPage();
    services.hold();
    const sent = [set(A, amount(1)), set(A, skipped(null))].map(ledger.dispatch);
    const seen: (Entry | null)[] = [];
    ledger.store.subscribe(() => seen.push(shown(ledger)));

    services.release();
    await Promise.all(sent);

    expect(new Set(seen.map((entry) => entry?.kind))).toEqual(new Set(['skipped']));
  });

  it('leave out only the one that is refused', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.refuseNext('ledger/dispatch', DISK_FULL);
    services.hold();
    const sent = [set(A, amount(1)), set(B, amount(1))].map(ledger.dispatch);

    services.release();
    const [first, second] = await Promise.all(sent);

    expect([first?.ok, second?.ok]).toEqual([false, true]);
    expect([shown(ledger), shown(ledger, B)]).toEqual([null, amount(1)]);
    expectSame(page);
  });

  it('leave out what can no longer be done once an earlier one is refused', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.refuseNext('ledger/dispatch', DISK_FULL);
    services.hold();
    const sent = [addActivity('Write'), tick(id('write'))].map(ledger.dispatch);
    const atOnce = shown(ledger, id('write'));

    services.release();
    await Promise.all(sent);

    expect(atOnce).toEqual(amount(1));
    expect(shown(ledger, id('write'))).toBeNull();
    expectSame(page);
  });
});

describe('what another window does', () => {
  it('arrives without being asked for', async () => {
    const page = await openPage();

    page.services.doElsewhere(tick(A));

    expect(shown(page.ledger)).toEqual(amount(1));
    expectSame(page);
  });

  it('does not displace what is on its way', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    services.doElsewhere(tick(B));
    const sent = ledger.dispatch(tick(A));

    services.deliver('event');
    const between = [shown(ledger), shown(ledger, B)];
    services.release();
    await sent;

    expect(between).toEqual([amount(1), amount(1)]);
    expectSame(page);
  });

  it('is left alone in a month that is not loaded, and is there once it is', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    const october = month('2026-10');

    services.doElsewhere(tick(A, day('2026-10-31')));
    const before = ledger.store.getState();
    await ledger.need([october]);

    expect(before.documents.months.has(october)).toBe(false);
    expect(before.revision).toBe(1);
    expect(monthIn(ledger.store.getState().documents, october).checks).toHaveLength(1);
    expectSame(page);
  });

  it('is read anew, with all months, when some of it was missed', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    services.doElsewhere(tick(A));
    services.lose('event');
    services.release();

    services.doElsewhere(tick(B));
    await eventually(() => expect(ledger.store.getState().revision).toBe(2));

    expect([shown(ledger), shown(ledger, B)]).toEqual([amount(1), amount(1)]);
    expectSame(page);
  });

  it('is not undone by an older event that comes late', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    services.doElsewhere(tick(A));
    const asked = ledger.need([monthBefore(NOVEMBER)]);
    services.deliver('answer');
    await eventually(() => expect(services.asked()).toHaveLength(3));
    services.deliver('answer');
    await asked;

    services.deliver('event');

    expect(ledger.store.getState().revision).toBe(1);
    expectSame(page);
  });
});

describe('undo and redo', () => {
  it('take the last step back and do it again, by name', async () => {
    const page = await openPage();
    const { ledger } = page;
    await ledger.dispatch(tick(A));

    const undone = await ledger.undo();
    const afterUndo = { entry: shown(ledger), history: ledger.store.getState().history };
    const redone = await ledger.redo();

    expect(undone).toMatchObject({ ok: true, value: { name: 'ticked “Answer”' } });
    expect(afterUndo).toEqual({ entry: null, history: { undo: null, redo: 'ticked “Answer”' } });
    expect(redone).toMatchObject({ ok: true, value: { name: 'ticked “Answer”' } });
    expect(shown(ledger)).toEqual(amount(1));
    expectSame(page);
  });

  it('say so when there is nothing to take back', async () => {
    const { ledger } = await openPage();

    const [undone, redone] = [await ledger.undo(), await ledger.redo()];

    expect(undone).toEqual({ ok: false, failure: { code: 'nothing-to-undo' } });
    expect(redone).toEqual({ ok: false, failure: { code: 'nothing-to-redo' } });
  });

  it('take back a tick that is still on its way', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    const sent = [ledger.dispatch(tick(A)), ledger.undo()];

    services.release();
    await Promise.all(sent);

    expect(shown(ledger)).toBeNull();
    expectSame(page);
  });
});

describe('reload', () => {
  it('has what happened while the connection was down', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.loseConnection();
    services.doElsewhere(tick(A));
    services.connect();

    await ledger.reload('same-ledger');

    expect(shown(ledger)).toEqual(amount(1));
    expectSame(page);
  });

  it('follows services that were started anew and count from the beginning', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    await ledger.dispatch(tick(A));
    await ledger.dispatch(tick(B));
    services.restart();

    await ledger.reload('same-ledger');
    await ledger.dispatch(set(B, skipped(null)));

    expect(ledger.store.getState().revision).toBe(1);
    expect([shown(ledger), shown(ledger, B)]).toEqual([amount(1), skipped(null)]);
    expectSame(page);
  });

  it('shows what was there until the answer has come', async () => {
    const { services, ledger } = await openPage();
    await ledger.dispatch(tick(A));
    services.hold();

    const reloading = ledger.reload('same-ledger');
    const meanwhile = { entry: shown(ledger), months: ledger.store.getState().months };
    services.release();
    await reloading;

    expect(meanwhile).toEqual({ entry: amount(1), months: new Set([NOVEMBER]) });
  });

  it('still has the months when the connection is lost before the answer', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    const reloading = ledger.reload('same-ledger');
    services.loseConnection();
    await reloading;
    services.connect();

    await ledger.reload('same-ledger');

    expect(ledger.store.getState()).toMatchObject({ isOpen: true, failure: null, months: new Set([NOVEMBER]) });
    expectSame(page);
  });

  it('shows a tick once that was carried out though its answer was lost', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    const sent = ledger.dispatch(tick(A));
    services.loseConnection();
    const done = await sent;
    services.connect();

    await ledger.reload('same-ledger');

    expect(done).toEqual({ ok: false, failure: { code: 'disconnected' } });
    expect(shown(ledger)).toEqual(amount(1));
    expectSame(page);
  });

  it('keeps a tick that is made while the answer is on its way', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    const reloading = ledger.reload('same-ledger');
    const sent = ledger.dispatch(tick(A));

    services.deliver('answer');
    await reloading;
    const between = shown(ledger);
    services.release();
    await sent;

    expect(between).toEqual(amount(1));
    expectSame(page);
  });

  it('shows nothing of one ledger while another is being opened', async () => {
    const sample = ledgerAfter(addActivity('Invented'));
    const page = await openPage(createFakeServices({ own: TWO_ACTIVITIES, sample }));
    const { services, ledger } = page;
    const bridge = createBridge(services.transport);
    await ledger.dispatch(tick(A));
    await bridge.request('app/open-ledger', { ledger: 'sample' });
    services.hold();

    const reloading = ledger.reload('another-ledger');
    const meanwhile = ledger.store.getState();
    services.release();
    await reloading;

    expect(meanwhile.isOpen).toBe(false);
    expect(meanwhile.documents.catalog.activities).toEqual([]);
    expect(ledger.store.getState().documents.catalog.activities.map(({ title }) => title)).toEqual(['Invented']);
    expectSame(page);
  });
});

describe('months of different revisions', () => {
  it('are read again together, so that a copy is of one moment', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    services.doElsewhere(tick(A));
    services.lose('event');
    services.release();

    await ledger.need([monthAfter(NOVEMBER)]);

    expect(shown(ledger)).toEqual(amount(1));
    expect(ledger.store.getState()).toMatchObject({ revision: 1, months: new Set([NOVEMBER, monthAfter(NOVEMBER)]) });
    expectSame(page);
  });

  it('are never taken back to an earlier one by an answer that comes late', async () => {
    const page = await openPage();
    const { services, ledger } = page;
    services.hold();
    const asked = ledger.need([monthAfter(NOVEMBER)]);
    services.doElsewhere(tick(A));
    services.deliver('event');

    services.release();
    await asked;

    expect(shown(ledger)).toEqual(amount(1));
    expect(ledger.store.getState().months).toEqual(new Set([NOVEMBER, monthAfter(NOVEMBER)]));
    expectSame(page);
  });
});

it('hears nothing more once it is disposed of', async () => {
  const { services, ledger } = await openPage();

  ledger.dispose();
  services.doElsewhere(tick(A));

  expect(shown(ledger)).toBeNull();
});
