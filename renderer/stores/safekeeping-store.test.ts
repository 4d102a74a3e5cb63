import { describe, expect, it } from 'vitest';
import { PART_LENGTH } from '../../shared/bridge/upload-limits';
import { createBridge } from '../lib/bridge';
import { aBackup, aRecovery, someBackups } from '../testing/backup-builders';
import { countingIds } from '../testing/builders';
import { eventually } from '../testing/eventually';
import { createFakeServices, type FakeServicesStart } from '../testing/fake-services';
import { createSafekeepingStore } from './safekeeping-store';

function startPage(start: FakeServicesStart = {}) {
  const services = createFakeServices(start);
  const safekeeping = createSafekeepingStore(createBridge(services.transport), countingIds());
  return { services, safekeeping, state: () => safekeeping.store.getState() };
}

describe('the backups', () => {
  it('are read, and read again when the services say that they have changed', async () => {
    const { services, safekeeping, state } = startPage();

    await safekeeping.readBackups();
    const first = state().backups?.backups;
    services.setBackups({ backups: [aBackup()] });

    expect(first).toEqual([]);
    await eventually(() => expect(state().backups?.backups).toHaveLength(1));
  });

  it('stay as they were when they cannot be read, with the reason', async () => {
    const { services, safekeeping, state } = startPage({ backups: someBackups({ backups: [aBackup()] }) });
    await safekeeping.readBackups();
    services.refuseNext('backups/read', { code: 'read-failed', document: 'backups', cause: 'EACCES' });

    await safekeeping.readBackups();

    expect(state()).toMatchObject({ failure: { code: 'read-failed' }, backups: { backups: [{ place: 'own' }] } });
  });
});

describe('what is damaged', () => {
  it('is read with what could take its place', async () => {
    const { safekeeping, state } = startPage({ recovery: aRecovery() });

    await safekeeping.readRecovery();

    expect(state().recovery?.damaged.map(({ document }) => document)).toEqual(['months/2011-11.json']);
  });

  it('is not known when that cannot be read, with the reason', async () => {
    const { services, safekeeping, state } = startPage();
    services.refuseNext('recovery/read', { code: 'disk-full' });

    await safekeeping.readRecovery();

    expect(state()).toMatchObject({ recovery: null, recoveryFailure: { code: 'disk-full' } });
  });
});

describe('long work', () => {
  it('tells how far it is until it is done', async () => {
    const { services, safekeeping, state } = startPage();
    services.hold();
    const made = safekeeping.make();
    const begun = state().job;

    services.announce('jobs/progress', { job: begun?.id ?? '', share: 0.4, canCancel: false });
    services.announce('jobs/progress', { job: 'of-another-page', share: 0.9, canCancel: true });
    services.deliver('event');
    services.deliver('event');
    services.deliver('event');
    services.deliver('event');
    const meanwhile = state().job;
    services.release();
    await made;

    expect(begun).toMatchObject({ work: 'make', share: 0, canCancel: true });
    expect(meanwhile).toMatchObject({ share: 0.4, canCancel: false });
    expect(state().job).toBeNull();
  });

  it('is asked to stop by its name', () => {
    const { services, safekeeping, state } = startPage();
    services.hold();
    void safekeeping.verify('own a.json');

    safekeeping.cancel();

    expect(services.asked().at(-1)).toEqual({ name: 'jobs/cancel', input: { job: state().job?.id } });
  });

  it('is not asked to stop when there is none', () => {
    const { services, safekeeping } = startPage();

    safekeeping.cancel();

    expect(services.asked()).toEqual([]);
  });
});

describe('upload', () => {
  it('sends a text in parts that arrive as it was, whatever they cut through', async () => {
    const { services, safekeeping } = startPage();
    const text = `${'a'.repeat(PART_LENGTH - 1)}\u{1F4D3}${'b'.repeat(PART_LENGTH)}`;

    const sent = await safekeeping.upload(text, false);

    expect(sent).toEqual({ ok: true, value: { kind: 'upload', upload: 'upload-1' } });
    expect(services.asked().filter(({ name }) => name === 'uploads/append')).toHaveLength(3);
    expect(services.uploaded()).toEqual({ characters: text.length, text });
  });

  it('stops between two parts when it is cancelled, and leaves nothing behind', async () => {
    const { services, safekeeping } = startPage();
    const sent = safekeeping.upload('a'.repeat(3 * PART_LENGTH), false);

    safekeeping.cancel();

    expect(await sent).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(services.asked().map(({ name }) => name)).toEqual(['uploads/begin', 'uploads/drop']);
  });

  it('says why a part did not arrive', async () => {
    const { services, safekeeping } = startPage();
    services.refuseNext('uploads/append', { code: 'not-found', kind: 'file' });

    const sent = await safekeeping.upload('text', false);

    expect(sent).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });
});

it('hears nothing more once it is disposed of', async () => {
  const { services, safekeeping } = startPage();

  safekeeping.dispose();
  services.setBackups({ backups: [aBackup()] });

  expect(services.asked()).toEqual([]);
});
