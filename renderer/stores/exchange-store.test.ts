import { describe, expect, it } from 'vitest';
import { day } from '../../shared/base/day';
import { id } from '../../shared/testing/builders';
import { addScore, ledgerAfter } from '../testing/builders';
import { eventually } from '../testing/eventually';
import { createFakeServices } from '../testing/fake-services';
import { openTestStores } from '../testing/test-stores';
import { withRoles } from './with-roles';

const BLOCK = 'Tag\tKlout\tFollower\n13.11.2026\t42,5\t1.180\n14.11.2026\t43\t1.190\n31.11.2026\t44\t1.200\n';

async function startPage() {
  const services = createFakeServices({ own: ledgerAfter(addScore('Klout')) });
  const stores = await openTestStores(services);
  const names = () => services.asked().map(({ name }) => name);
  const readings = () => [...services.documents().months.values()].flatMap((month) => month.readings);
  return {
    services,
    stores,
    exchange: stores.exchange,
    state: () => stores.exchange.store.getState(),
    names,
    readings,
  };
}

const opened = (text: string) => ({ text, file: null, isLargeMeant: false });

describe('a table', () => {
  it('is sent, looked at and compared with the ledger', async () => {
    const { exchange, services, state } = await startPage();

    await exchange.open(opened(BLOCK));

    expect(services.uploaded().text).toBe(BLOCK);
    expect(state().table?.mapping).toMatchObject({
      kind: 'readings',
      separator: '\t',
      dateOrder: 'dmy',
      decimalSign: ',',
    });
    expect(state().preview).toMatchObject({
      takenCount: 4,
      duplicateCount: 0,
      refusedCount: 1,
      made: ['score “Follower”'],
    });
    expect(state().job).toBeNull();
  });

  it('is looked at from the start for another kind, separator or header', async () => {
    const { exchange, services, state } = await startPage();
    await exchange.open(opened(BLOCK));

    await exchange.decide({ hasHeader: false });
    await exchange.decide({ kind: 'checks' });

    const inspections = services.asked().filter(({ name }) => name === 'import/inspect');
    expect(inspections.at(-1)?.input).toMatchObject({ hasHeader: false, kind: 'checks' });
    expect(state().table?.mapping).toMatchObject({ hasHeader: false, kind: 'checks' });
  });

  it('is only compared again when something else changes, and keeps what was said of how days are written', async () => {
    const { exchange, state, names } = await startPage();
    await exchange.open(opened('Day,Klout\n03/04/2026,41\n'));
    expect(state().table?.questions).toMatchObject([{ kind: 'date-order', open: 'ambiguous' }]);
    expect(state().preview?.refusedCount).toBe(1);

    await exchange.change({ dateOrder: 'mdy' });

    expect(names().filter((name) => name === 'import/inspect')).toHaveLength(1);
    expect(state().preview?.taken).toMatchObject([{ day: day('2026-03-04'), what: 'Klout', value: '41' }]);
    await exchange.decide({ separator: ',' });
    expect(state().table?.mapping.dateOrder).toBe('mdy');
  });

  it('asks about the names in a column that is said to hold them, and keeps what was decided', async () => {
    const { exchange, state } = await startPage();
    await exchange.open(opened('Day,Where,Points\n2026-11-13,Klout,41\n2026-11-14,Kred,43\n2026-11-15,PeerIndex,44\n'));

    await exchange.changeRoles([{ kind: 'day' }, { kind: 'name' }, { kind: 'value' }], withRoles);
    expect(state().table?.mapping.names.map(({ name }) => name)).toEqual(['Kred', 'PeerIndex']);
    await exchange.change({
      names: [
        { name: 'Kred', choice: { kind: 'use', id: id('klout') } },
        { name: 'PeerIndex', choice: { kind: 'leave-out' } },
      ],
    });
    await exchange.changeRoles([{ kind: 'day' }, { kind: 'name' }, { kind: 'value' }], withRoles);

    expect(state().preview).toMatchObject({ takenCount: 2, refusedCount: 1, made: [] });
  });

  it('that cannot be read says why, and is sent again when asked', async () => {
    const { exchange, services, state } = await startPage();

    await exchange.open(opened('\n'));
    expect(state()).toMatchObject({ table: null, failure: { code: 'invalid' } });

    services.refuseNext('uploads/append', { code: 'disk-full' });
    await exchange.open(opened(BLOCK));
    expect(state()).toMatchObject({ table: null, failure: { code: 'disk-full' } });

    await exchange.lookAgain();
    expect(state()).toMatchObject({ failure: null, preview: { takenCount: 4 } });
  });

  it('is sent again when the services have another text in its place', async () => {
    const { exchange, services, state, names } = await startPage();
    await exchange.open(opened(BLOCK));
    services.refuseNext('import/preview', { code: 'not-found', kind: 'file' });

    await exchange.change({ about: id('klout') });

    expect(names().filter((name) => name === 'uploads/begin')).toHaveLength(2);
    expect(state().preview?.takenCount).toBe(4);
  });

  it('shows the answer to the last question only', async () => {
    const { exchange, services, state } = await startPage();
    await exchange.open(opened('Day,Klout\n03/04/2026,41\n'));
    services.hold();

    const changes = [exchange.change({ dateOrder: 'mdy' }), exchange.change({ dateOrder: 'dmy' })];
    services.release();
    await Promise.all(changes);

    expect(state().preview?.taken[0]?.day).toBe('2026-04-03');
  });

  it('is gone when another ledger is opened', async () => {
    const { exchange, stores, state } = await startPage();
    await exchange.open(opened(BLOCK));

    await stores.app.openLedger('sample');

    await eventually(() => expect(state()).toMatchObject({ table: null, preview: null }));
  });
});

describe('an import', () => {
  it('takes everything in as one step that can be undone, and says so', async () => {
    const { exchange, stores, state, readings } = await startPage();
    await exchange.open(opened(BLOCK));

    expect(await stores.importTable()).toBe(true);

    expect(readings()).toHaveLength(4);
    expect(state()).toMatchObject({ table: null, preview: null, failure: null });
    expect(stores.toasts.store.getState().toast).toMatchObject({ text: 'Imported 4 readings', canUndo: true });
    await stores.undo();
    expect(readings()).toEqual([]);
  });

  it('that fails keeps the table and looks at it again', async () => {
    const { exchange, services, stores, state } = await startPage();
    await exchange.open(opened(BLOCK));
    const before = state().preview?.preview;
    services.refuseNext('import/carry-out', { code: 'disk-full' });

    expect(await stores.importTable()).toBe(false);

    expect(stores.toasts.store.getState().toast).toMatchObject({ kind: 'failed' });
    expect(state().preview?.takenCount).toBe(4);
    expect(state().preview?.preview).not.toBe(before);
  });

  it('does nothing when there is nothing to take in', async () => {
    const { stores, names } = await startPage();

    expect(await stores.importTable()).toBe(false);

    expect(names()).not.toContain('import/carry-out');
  });

  it('again finds everything there', async () => {
    const { exchange, stores, state } = await startPage();
    await exchange.open(opened(BLOCK));
    await stores.importTable();

    await exchange.open(opened(BLOCK));

    expect(state().preview).toMatchObject({ takenCount: 0, duplicateCount: 4, refusedCount: 1 });
  });
});

describe('an export', () => {
  it('is read whole, part by part', async () => {
    const { exchange, names } = await startPage();

    const made = await exchange.makeExport({ what: 'json', withoutJournalText: true });

    const text = 'json without journal text'.repeat(20_000);
    expect(made).toEqual({ ok: true, value: [{ name: 'rapport.json', mediaType: 'text/plain', text }] });
    expect(names().filter((name) => name === 'export/read')).toHaveLength(3);
  });

  it('that is cancelled gives nothing', async () => {
    const { exchange, services } = await startPage();
    services.hold();

    const making = exchange.makeExport({ what: 'json', withoutJournalText: false });
    exchange.cancel();
    services.release();

    expect(await making).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });

  it('that cannot be made says why', async () => {
    const { exchange, services } = await startPage();
    services.refuseNext('export/make', { code: 'read-failed', document: 'months/2026-11.json', cause: 'EIO' });

    const made = await exchange.makeExport({ what: 'csv', withoutJournalText: false });

    expect(made).toMatchObject({ ok: false, failure: { code: 'read-failed' } });
  });
});

describe('long work', () => {
  it('tells how far it is and can be asked to stop', async () => {
    const { exchange, services, state } = await startPage();
    await exchange.open(opened(BLOCK));
    services.hold();
    const looking = exchange.lookAgain();
    services.deliver('event');

    expect(state().job).toMatchObject({ work: 'preview', share: 0.5, canCancel: true });
    const job = state().job?.id;
    exchange.cancel();
    services.release();
    await looking;

    expect(services.asked().at(-1)).toEqual({ name: 'jobs/cancel', input: { job } });
    expect(state().job).toBeNull();
  });
});
