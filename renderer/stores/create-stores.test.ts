import { describe, expect, it } from 'vitest';
import { monthIn } from '../../shared/ledger/documents';
import { at, id, skipped } from '../../shared/testing/builders';
import { addActivity, addPlatform, ledgerAfter, NOVEMBER, tick, TODAY, ZONE } from '../testing/builders';
import { eventually } from '../testing/eventually';
import { createFakeServices } from '../testing/fake-services';
import { openTestStores } from '../testing/test-stores';

const TICK = tick(id('answer'));
const DISK_FULL = { code: 'disk-full' } as const;

async function openPage() {
  const services = createFakeServices({ own: ledgerAfter(addActivity('Answer')) });
  const stores = await openTestStores(services);
  return { services, stores, toast: () => stores.toasts.store.getState().toast };
}

describe('carryOut', () => {
  it('says what was done, with a way back', async () => {
    const { stores, toast } = await openPage();

    const isDone = await stores.carryOut(TICK);

    expect(isDone).toBe(true);
    expect(toast()).toMatchObject({ text: 'Ticked “Answer”', kind: 'done', canUndo: true });
  });

  it('says nothing when it is done quietly', async () => {
    const { stores, toast } = await openPage();

    const isDone = await stores.carryOut({ type: 'note.set', day: TODAY, whatHappened: 'A talk.' }, 'quietly');

    expect(isDone).toBe(true);
    expect(toast()).toBeNull();
  });

  it.each(['aloud', 'quietly'] as const)('says why it could not be done, even %s', async (how) => {
    const { services, stores, toast } = await openPage();
    services.refuseNext('ledger/dispatch', DISK_FULL);

    const isDone = await stores.carryOut(TICK, how);

    expect(isDone).toBe(false);
    expect(toast()).toMatchObject({ kind: 'failed', canUndo: false });
    expect(toast()?.text).toMatch(/^The disk is full, so this was not saved\./);
  });

  it('enters the services’ moment and zone, which need not be the page’s', async () => {
    const services = createFakeServices({
      own: ledgerAfter(addActivity('Answer')),
      now: at('2026-11-23T20:30:00.000Z'),
    });
    const stores = await openTestStores(services);
    services.hold();

    void stores.carryOut(TICK);

    const [check] = monthIn(stores.ledger.store.getState().documents, NOVEMBER).checks;
    expect(check).toMatchObject({ at: '2026-11-23T20:30:00.000Z', zone: ZONE, source: 'checklist' });
  });
});

describe('attempt', () => {
  it('says what was done and answers with nothing to complain of', async () => {
    const { stores, toast } = await openPage();

    const refusal = await stores.attempt({ ...TICK, entry: skipped('ill') });

    expect(refusal).toBeNull();
    expect(toast()).toMatchObject({ text: 'Skipped “Answer”', canUndo: true });
  });

  it('answers with the sentence, and leaves saying it to the dialog', async () => {
    const { services, stores, toast } = await openPage();
    services.refuseNext('ledger/dispatch', { code: 'invalid', problem: 'This day has not come yet.' });

    const refusal = await stores.attempt(TICK);

    expect(refusal).toBe('This day has not come yet. Nothing was changed.');
    expect(toast()).toBeNull();
  });
});

describe('undo and redo', () => {
  it('say by name what they took back and did again', async () => {
    const { stores, toast } = await openPage();
    await stores.carryOut(TICK);

    await stores.undo();
    const undone = toast();
    await stores.redo();

    expect(undone).toMatchObject({ text: 'Undone: ticked “Answer”', kind: 'done', canUndo: false });
    expect(toast()).toMatchObject({ text: 'Redone: ticked “Answer”', kind: 'done', canUndo: true });
  });

  it('say that there is nothing to take back or to do again', async () => {
    const { stores, toast } = await openPage();

    await stores.undo();
    const undone = toast();
    await stores.redo();

    expect(undone).toMatchObject({ text: 'There is nothing to undo.', kind: 'failed', canUndo: false });
    expect(toast()?.text).toBe('There is nothing to redo.');
  });

  it('offer no way back from a step that was not the last', async () => {
    const { stores, toast } = await openPage();
    await stores.carryOut(TICK);
    const ticked = toast();

    await stores.carryOut({ type: 'note.set', day: TODAY, whatHappened: 'A talk.' }, 'quietly');

    expect(ticked?.canUndo).toBe(true);
    expect(toast()?.canUndo ?? false).toBe(false);
  });

  it('offer no way back once another ledger is open', async () => {
    const { stores, toast } = await openPage();
    await stores.carryOut(TICK);

    await stores.app.openLedger('sample');

    await eventually(() => expect(toast()).toMatchObject({ text: 'Ticked “Answer”', canUndo: false }));
  });

  it('offer no way back either when the last step was another window’s', async () => {
    const { services, stores, toast } = await openPage();
    await stores.carryOut(TICK);

    services.doElsewhere(addPlatform('X'));

    expect(toast()?.canUndo ?? false).toBe(false);
  });
});

it('hears nothing more once it is disposed of', async () => {
  const { services, stores } = await openPage();

  stores.dispose();
  services.doElsewhere(TICK);

  expect(stores.ledger.store.getState().revision).toBe(0);
});
