import { describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../shared/ledger/stored-document';
import { month, valueOf } from '../../shared/testing/builders';
import type { OpenLedger } from './open-ledger';
import { createContestedLock, withLock } from './testing/contested-lock';
import { isWrite, LEDGER_FOLDER } from './testing/memory-disk';
import { newerText } from './testing/newer-text';
import { addActivity, addPlatform, note, several, tick } from './testing/page-commands';
import { codeOf, copyOf } from './testing/test-ledger';
import { createTestTask } from './testing/test-task';
import { choose, createDisks, dispatch, rapportOn, SAMPLE_FOLDER, type Disks } from './testing/test-rapport';

function titles(ledger: OpenLedger): readonly string[] {
  return copyOf(valueOf(ledger.service()), []).catalog.activities.map(({ title }) => title);
}

/** Which ledger is open, and why it is not. */
function openedIn(ledger: OpenLedger) {
  const { name, problem, storage } = ledger.present();
  return [name, problem?.code ?? null, storage.folder];
}

describe('createOpenLedger', () => {
  it("opens the person's own ledger, and writes nothing", () => {
    const disks = createDisks();

    const { ledger } = rapportOn(disks);

    expect(openedIn(ledger)).toEqual(['own', null, LEDGER_FOLDER]);
    expect([disks.own.contents.size, disks.sample.contents.size]).toEqual([0, 0]);
  });

  it('keeps the sample and the own ledger apart', () => {
    const disks = createDisks();
    const rapport = rapportOn(disks);
    const { ledger } = rapport;
    dispatch(rapport, addActivity('mine', { title: 'Mine' }));
    const own = new Map(disks.own.contents);

    valueOf(ledger.open('sample'));
    dispatch(rapport, addActivity('tried', { title: 'Tried' }), tick('tried', '2026-11-23'));

    expect([openedIn(ledger), titles(ledger)]).toEqual([
      ['sample', null, SAMPLE_FOLDER],
      ['Sample', 'Tried'],
    ]);
    expect(disks.own.contents).toEqual(own);
    valueOf(ledger.open('own'));
    expect(titles(ledger)).toEqual(['Mine']);
  });

  it('fills the sample for the day on which it is first opened, and never again', () => {
    const disks = createDisks();
    const rapport = rapportOn(disks);
    const { ledger, samplesMade } = rapport;

    valueOf(ledger.open('sample'));
    dispatch(rapport, tick('answer', '2026-11-22'));
    const kept = new Map(disks.sample.contents);
    valueOf(ledger.open('own'));
    valueOf(ledger.open('sample'));
    valueOf(rapportOn(disks).ledger.open('sample'));

    expect(samplesMade).toEqual(['2026-11-23']);
    expect(disks.sample.contents).toEqual(kept);
    expect([...kept.keys()].sort()).toEqual(['catalog.json', 'months/2026-10.json', 'months/2026-11.json']);
  });

  it('marks the sample as one', () => {
    const { ledger } = rapportOn(createDisks());

    valueOf(ledger.open('sample'));

    expect(copyOf(valueOf(ledger.service()), []).catalog.isSample).toBe(true);
  });

  it('stays with the own ledger when the sample cannot be written', () => {
    const disks = createDisks();
    const { ledger } = rapportOn(disks);
    disks.sample.failWhen(isWrite, 'ENOSPC');

    expect(codeOf(ledger.open('sample'))).toBe('disk-full');

    expect(openedIn(ledger)).toEqual(['own', null, LEDGER_FOLDER]);
    expect(disks.sample.contents.size).toBe(0);
    disks.sample.recover();
    expect(codeOf(ledger.open('sample'))).toBeNull();
  });

  it('fills the sample whole or not at all, wherever it stops', () => {
    for (let steps = 0; steps < 24; steps += 1) {
      const disks = createDisks();
      disks.sample.stopAfter(steps);
      rapportOn(disks).ledger.open('sample');
      disks.sample.recover();

      const { ledger } = rapportOn(disks);
      valueOf(ledger.open('sample'));
      const { catalog, months } = copyOf(valueOf(ledger.service()), ['2026-10', '2026-11']);

      expect([catalog.activities.length, ...months.map(({ checks, notes }) => checks.length + notes.length)]).toEqual([
        1, 1, 1,
      ]);
    }
  });

  it('tells the changes of the ledger that is open', () => {
    const rapport = rapportOn(createDisks());
    const { ledger, changed } = rapport;

    valueOf(ledger.open('sample'));
    expect(changed).toEqual([]);
    dispatch(rapport, tick('answer', '2026-11-23'));

    expect(changed.map(({ revision }) => revision)).toEqual([1]);
  });

  it('knows today by the start of the day of the ledger that is open', () => {
    const disks = createDisks();
    const rapport = rapportOn(disks);
    const { ledger, clock } = rapport;
    clock.set('2026-11-23T03:30:00.000Z');
    dispatch(rapport, { type: 'settings.set', dayStart: ledger.dayStart() });
    expect([ledger.today(), ledger.dayStart()]).toEqual(['2026-11-22', '04:00']);

    disks.own.contents.set('catalog.json', (disks.own.contents.get('catalog.json') ?? '').replace('04:00', '03:00'));
    valueOf(ledger.open('own'));

    expect([ledger.today(), ledger.dayStart()]).toEqual(['2026-11-23', '03:00']);
  });
});

describe('a ledger that cannot be opened', () => {
  function filledDisks(): Disks {
    const disks = createDisks();
    dispatch(rapportOn(disks), addActivity('a'), tick('a', '2026-11-23'));
    return disks;
  }

  it.each([
    ['its catalog is cut off', (text: string) => text.slice(0, -10), 'document-damaged'],
    ['its catalog is empty', () => '', 'document-damaged'],
    [
      'its catalog is of a newer version',
      () => newerText('rapport-catalog', { activities: 'in another form' }),
      'document-newer',
    ],
    ['its catalog has no settings', (text: string) => text.replace('"settings"', '"others"'), 'document-damaged'],
  ])('because %s is a problem, and no byte of it changes', (_, change, code) => {
    const disks = filledDisks();
    disks.own.contents.set('catalog.json', change(disks.own.contents.get('catalog.json') ?? ''));
    const before = new Map(disks.own.contents);

    const { ledger, log } = rapportOn(disks);

    expect([openedIn(ledger), codeOf(ledger.service())]).toEqual([['own', code, LEDGER_FOLDER], code]);
    expect(disks.own.contents).toEqual(before);
    expect(log.lines()).toEqual([`error open-ledger: the ledger could not be opened: ${code}`]);
    expect(ledger.today()).toBe('2026-11-23');
  });

  it('because its catalog is gone is not taken for a new one', () => {
    const disks = filledDisks();
    disks.own.contents.delete('catalog.json');

    const { ledger } = rapportOn(disks);

    expect(ledger.present().problem).toMatchObject({ code: 'document-damaged', document: 'catalog.json' });
    expect([...disks.own.contents.keys()]).toEqual(['months/2026-11.json']);
  });

  it('leaves the way to the sample open, and back to itself once it is whole', () => {
    const disks = filledDisks();
    const whole = disks.own.contents.get('catalog.json') ?? '';
    disks.own.contents.set('catalog.json', whole.slice(0, 20));
    const { ledger } = rapportOn(disks);

    valueOf(ledger.open('sample'));
    expect(openedIn(ledger)).toEqual(['sample', null, SAMPLE_FOLDER]);
    disks.own.contents.set('catalog.json', whole);
    valueOf(ledger.open('own'));

    expect([ledger.present().problem, titles(ledger)]).toEqual([null, ['Activity a']]);
    expect(copyOf(valueOf(ledger.service()), [month('2026-11')]).months[0]?.checks).toHaveLength(1);
  });

  it('is not filled when it is the sample', () => {
    const disks = createDisks();
    valueOf(rapportOn(disks).ledger.open('sample'));
    disks.sample.contents.set('catalog.json', '{');
    const before = new Map(disks.sample.contents);
    const { ledger, samplesMade } = rapportOn(disks);

    valueOf(ledger.open('sample'));

    expect([openedIn(ledger), samplesMade]).toEqual([['sample', 'document-damaged', SAMPLE_FOLDER], []]);
    expect(disks.sample.contents).toEqual(before);
  });
});

describe('a ledger that another process has', () => {
  /** Its disk has a bad record, something pending and a catalog that somebody has laid out anew: all reasons to write. */
  function restlessDisks(): Disks {
    const disks = createDisks();
    dispatch(rapportOn(disks), addActivity('a'), tick('a', '2026-11-23'), tick('a', '2026-10-23'));
    const { contents } = disks.own;
    contents.set('catalog.json', JSON.stringify(JSON.parse(contents.get('catalog.json') ?? ''), null, 4));
    contents.set(
      'months/2026-10.json',
      (contents.get('months/2026-10.json') ?? '').replace('"day":"2026', '"day":"20'),
    );
    contents.set('pending.json', 'torn');
    return disks;
  }

  function lockedRapport(disks = restlessDisks()) {
    const [lock, leftovers] = [createContestedLock(), { removed: 0 }];
    const onLeftovers = () => (leftovers.removed += 1);
    const own = withLock(disks.own, lock, onLeftovers);
    return { ...rapportOn({ ...disks, own }), lock, leftovers };
  }

  it('can be read, says who has it, and refuses every command', () => {
    const { ledger } = lockedRapport();
    const service = valueOf(ledger.service());
    const locked = {
      ok: false,
      failure: {
        code: 'ledger-locked',
        holder: { host: 'desk', isHere: false, shell: 'desktop', since: '2026-11-23T08:00:00.000Z' },
      },
    };

    expect(titles(ledger)).toEqual(['Activity a']);
    expect(copyOf(service, ['2026-11']).months[0]?.checks).toHaveLength(1);
    expect(ledger.present().readOnly()).toEqual(locked.failure);
    for (const command of [tick('a', '2026-11-22'), note('2026-11-22', 'x'), several('s', [addPlatform('x')])])
      expect(service.dispatch(command, 'checklist')).toEqual(locked);
  });

  it('is not written at all, whatever is asked', async () => {
    const disks = restlessDisks();
    const before = new Map(disks.own.contents);
    const firstCall = disks.own.calls.length;
    const { ledger, backups, restore, leftovers, recovery } = lockedRapport(disks);
    const service = valueOf(ledger.service());

    copyOf(service, ['2026-10', '2026-11']);
    service.dispatch(tick('a', '2026-11-22'), 'checklist');
    service.undo();
    const codes = [
      await backups.make('by-hand', createTestTask()),
      await backups.keepUp(createTestTask()),
      await restore.carryOut('any', createTestTask()),
      await restore.revert(createTestTask()),
    ].map(codeOf);
    recovery();
    valueOf(ledger.open('own'));
    ledger.reopen();
    ledger.keepLock();

    expect(codes).toEqual(['ledger-locked', null, 'not-found', 'ledger-locked']);
    expect(disks.own.contents).toEqual(before);
    expect(leftovers.removed).toBe(0);
    const calls = new Set(disks.own.calls.slice(firstCall).map(({ action }) => action));
    expect([...calls].filter((action) => !['read', 'list', 'stamp'].includes(action))).toEqual([]);
  });

  it('that is empty and is the sample is not filled', () => {
    const disks = createDisks();
    const sample = withLock(disks.sample, createContestedLock());
    const { ledger, samplesMade } = rapportOn({ ...disks, sample });

    expect(codeOf(ledger.open('sample'))).toBe('ledger-locked');

    expect([openedIn(ledger)[0], samplesMade, disks.sample.contents.size]).toEqual(['own', [], 0]);
  });

  it('is taken over once it is free, and everything that had to wait is done then', () => {
    const rapport = lockedRapport();
    const { ledger, lock, leftovers, own } = rapport;
    expect(ledger.keepLock()).toBe(false);

    lock.isElsewhere(false);

    expect([ledger.keepLock(), ledger.keepLock()]).toEqual([true, false]);
    expect([ledger.present().readOnly(), leftovers.removed, own.contents.has('pending.json')]).toEqual([
      null,
      1,
      false,
    ]);
    dispatch(rapport, tick('a', '2026-11-22'));
  });

  it('is read anew when it is taken over, because the other one has written there', () => {
    const disks = createDisks();
    dispatch(rapportOn(disks), addActivity('a'));
    const { ledger, lock } = lockedRapport(disks);
    dispatch(rapportOn(disks), addActivity('b'));
    expect(titles(ledger)).toEqual(['Activity a']);

    lock.isElsewhere(false);
    ledger.keepLock();

    expect(titles(ledger)).toEqual(['Activity a', 'Activity b']);
  });

  it('can be taken away, and is only read from then on', () => {
    const rapport = lockedRapport();
    rapport.lock.isElsewhere(false);
    rapport.ledger.keepLock();
    const before = new Map(rapport.own.contents);

    rapport.lock.isElsewhere(true);

    expect(rapport.ledger.keepLock()).toBe(true);
    expect(codeOf(valueOf(rapport.ledger.service()).dispatch(tick('a', '2026-11-22'), 'checklist'))).toBe(
      'ledger-locked',
    );
    expect(rapport.own.contents).toEqual(before);
  });

  it('and cannot be locked at all, as on a disk that is read-only, is read and not written', () => {
    const disks = restlessDisks();
    const failure = { code: 'write-failed', cause: 'EROFS' } as const;
    const lock = { ...createContestedLock(), acquire: () => ({ kind: 'failed', failure }) as const };
    const before = new Map(disks.own.contents);

    const { ledger } = rapportOn({ ...disks, own: withLock(disks.own, lock) });

    expect(titles(ledger)).toEqual(['Activity a']);
    expect(valueOf(ledger.service()).dispatch(tick('a', '2026-11-22'), 'checklist')).toEqual({ ok: false, failure });
    expect(disks.own.contents).toEqual(before);
  });

  it('is let go of at the end, and so is the sample', () => {
    const released: string[] = [];
    const disks = createDisks();
    const lockOf = (name: string) => ({
      ...disks.own.storage.lock,
      release: () => {
        released.push(name);
      },
    });
    const { ledger } = rapportOn({
      ...disks,
      own: withLock(disks.own, lockOf('own')),
      sample: withLock(disks.sample, lockOf('sample')),
    });

    ledger.dispose();

    expect(released).toEqual(['own', 'sample']);
  });
});

describe('a ledger of a newer Rapport', () => {
  function disksWith(catalog: object, months: Readonly<Record<string, object>> = {}): Disks {
    const disks = createDisks();
    dispatch(rapportOn(disks), addActivity('a'), tick('a', '2026-11-23'), tick('a', '2026-10-23'));
    const { contents } = disks.own;
    const change = (name: string, kind: string, fields: object) => {
      const {
        formatVersion: _,
        checksum: __,
        revision: ___,
        kind: ____,
        ...content
      } = JSON.parse(contents.get(name) ?? '') as Readonly<Record<string, unknown>>;
      contents.set(name, newerText(kind, { ...content, ...fields }));
    };
    change('catalog.json', 'rapport-catalog', catalog);
    for (const [name, fields] of Object.entries(months)) change(`months/${name}.json`, 'rapport-month', fields);
    return disks;
  }

  it.each([
    ['that can be read', {}, ['Activity a']],
    ['with parts that this one does not know', { people: [{ id: 'p' }] }, ['Activity a']],
  ])('%s is shown, and nothing of it is written', async (_, fields, shown) => {
    const disks = disksWith(fields, { '2026-10': { checks: 'in another form' } });
    const before = new Map(disks.own.contents);
    const { ledger, backups, restore } = rapportOn(disks);
    const service = valueOf(ledger.service());

    const codes = [
      service.dispatch(tick('a', '2026-11-22'), 'checklist'),
      service.dispatch(addPlatform('x'), 'checklist'),
      service.load([month('2026-10')]),
      await backups.make('by-hand', createTestTask()),
      await backups.keepUp(createTestTask()),
      await restore.revert(createTestTask()),
    ].map(codeOf);

    expect(titles(ledger)).toEqual(shown);
    expect(codes).toEqual([
      'document-newer',
      'document-newer',
      'document-newer',
      'document-newer',
      null,
      'document-newer',
    ]);
    expect(ledger.keepLock()).toBe(false);
    expect(disks.own.contents).toEqual(before);
  });

  it('that cannot be read is not opened, and nothing of it is written', () => {
    const disks = disksWith({ activities: 'in another form' });
    const before = new Map(disks.own.contents);
    const { ledger } = rapportOn(disks);

    expect(openedIn(ledger)).toEqual(['own', 'document-newer', LEDGER_FOLDER]);
    expect(ledger.present().damaged).toEqual([]);
    expect(codeOf(ledger.service())).toBe('document-newer');
    expect(disks.own.contents).toEqual(before);
  });

  it('is one as soon as one month is', () => {
    const disks = disksWith({}, { '2026-11': { later: [] } });
    const { contents } = disks.own;
    dispatch(rapportOn(createDisks()), addActivity('a'));
    const own = createDisks();
    dispatch(rapportOn(own), addActivity('a'), tick('a', '2026-11-23'));
    own.own.contents.set('months/2026-11.json', contents.get('months/2026-11.json') ?? '');
    const before = new Map(own.own.contents);

    const { ledger } = rapportOn(own);

    expect(ledger.present().readOnly()).toEqual({
      code: 'document-newer',
      document: 'months/2026-11.json',
      version: FORMAT_VERSION + 1,
    });
    expect(codeOf(valueOf(ledger.service()).dispatch(addPlatform('x'), 'checklist'))).toBe('document-newer');
    expect(own.own.contents).toEqual(before);
  });
});

describe('a document that something else writes while the ledger is open', () => {
  const NOVEMBER = 'months/2026-11.json';

  function changedRapport(change: (text: string) => string | null) {
    const disks = createDisks();
    dispatch(rapportOn(disks), addActivity('a'), tick('a', '2026-11-22'));
    const rapport = rapportOn(disks);
    dispatch(rapport, tick('a', '2026-11-23'));
    const { contents } = disks.own;
    const outside = change(contents.get(NOVEMBER) ?? '');
    if (outside === null) contents.delete(NOVEMBER);
    else contents.set(NOVEMBER, outside);
    const refused = codeOf(valueOf(rapport.ledger.service()).dispatch(tick('a', '2026-11-21'), 'checklist'));
    return { ...rapport, outside, refused };
  }

  function checks(ledger: OpenLedger): readonly string[] {
    const { months } = copyOf(valueOf(ledger.service()), ['2026-11']);
    return months.flatMap((document) => document.checks.map((check) => check.day));
  }

  const withoutChecks = (text: string) => text.replace(/"checks": \[[^\]]*\]/, '"checks": []');

  it('is not written over: both states are kept, and everybody is told', () => {
    const { ledger, refused, own, outside, replacements } = changedRapport(withoutChecks);

    expect([refused, own.contents.get(NOVEMBER), replacements()]).toEqual(['changed-outside', outside, 1]);
    expect([openedIn(ledger)[1], codeOf(ledger.service())]).toEqual(['document-damaged', 'document-damaged']);
    expect([...own.contents.keys()].filter((name) => name.startsWith('damaged/'))).toEqual([
      'damaged/months_2026-11.json.held-2026-11-23T12-00-00.000Z',
    ]);
  });

  it.each([
    ['held', ['2026-11-22', '2026-11-23']],
    ['present', []],
    [null, []],
  ])('can be decided for %s', (candidate, expected) => {
    const rapport = changedRapport(withoutChecks);
    const offered = valueOf(rapport.recovery().read()).damaged[0]?.candidates.map(({ key }) => key);
    expect(offered).toEqual(expect.arrayContaining(['held', 'present']));

    valueOf(choose(rapport, { [NOVEMBER]: candidate }));

    expect(checks(rapport.ledger)).toEqual(expected);
    dispatch(rapport, tick('a', '2026-11-20'));
    expect(checks(rapportOn(rapport).ledger)).toEqual(['2026-11-20', ...expected]);
    expect([...rapport.own.contents.values()]).toContain(rapport.outside);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, 40)],
    ['emptied', () => ''],
    ['removed', () => null],
  ])('and has %s it is offered as Rapport held it', (_, change) => {
    const rapport = changedRapport(change);

    valueOf(choose(rapport, { [NOVEMBER]: 'held' }));

    expect(checks(rapport.ledger)).toEqual(['2026-11-22', '2026-11-23']);
  });
});

describe('a ledger that is being replaced', () => {
  it('is neither read nor changed, nor opened by anybody, until it is opened again', () => {
    const rapport = rapportOn();
    dispatch(rapport, addActivity('a'));
    const { ledger } = rapport;

    ledger.suspend();

    expect([ledger.service(), ledger.open('sample'), ledger.open('own')].map(codeOf)).toEqual(['busy', 'busy', 'busy']);
    expect([ledger.keepLock(), codeOf(ledger.service())]).toEqual([false, 'busy']);
    ledger.reopen();
    expect(titles(ledger)).toEqual(['Activity a']);
  });

  it('keeps the history of undo to itself: what was done before cannot be undone after', () => {
    const rapport = rapportOn();
    dispatch(rapport, addActivity('a'));

    rapport.ledger.reopen();

    expect(codeOf(valueOf(rapport.ledger.service()).undo())).toBe('nothing-to-undo');
  });
});

describe('what waits to be written on a full disk', () => {
  it('is read when the ledger is opened, and is no damage', () => {
    const disks = createDisks();
    dispatch(rapportOn(disks), addActivity('a'));
    const { own } = disks;
    own.failWhen(({ action, name }) => action === 'write' && name !== 'pending.json', 'ENOSPC');
    dispatch(rapportOn(disks), several('both', [addPlatform('x'), tick('a', '2026-11-23')]));
    own.contents.delete('catalog.json');

    const { ledger } = rapportOn(disks);

    expect([ledger.present().damaged, titles(ledger)]).toEqual([[], ['Activity a']]);
    own.recover();
    valueOf(ledger.open('own'));
    expect(own.contents.has('pending.json')).toBe(false);
  });
});
