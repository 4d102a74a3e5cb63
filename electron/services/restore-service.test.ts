import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/base/outcome';
import type { RestoreFrom, RestoreHow } from '../../shared/bridge/safekeeping-contract';
import { FORMAT_VERSION } from '../../shared/ledger/stored-document';
import { valueOf } from '../../shared/testing/builders';
import { createMemoryDisk, type MemoryDisk } from './testing/memory-disk';
import { addActivity, addPlatform, clear, note, tick } from './testing/page-commands';
import { createRestorePoint } from './restore-point';
import { codeOf, copyOf } from './testing/test-ledger';
import { createDisks, dispatch, documentTexts, makeBackup, rapportOn, type TestRapport } from './testing/test-rapport';
import { createTestTask, type TestTask } from './testing/test-task';

const MONTHS = ['2026-09', '2026-10', '2026-11'];
const OCTOBER = 'months/2026-10.json';
const NOVEMBER = 'months/2026-11.json';

/** What the ledger holds, in a form in which two can be compared. */
function shown({ ledger }: Pick<TestRapport, 'ledger'>): readonly string[] {
  const { catalog, months } = copyOf(valueOf(ledger.service()), MONTHS);
  return [
    ...catalog.activities.map(({ title }) => title),
    ...catalog.platforms.map(({ name }) => name),
    ...months.flatMap(({ checks, notes }) => [
      ...checks.map(({ day }) => day as string),
      ...notes.map(({ whatHappened }) => whatHappened),
    ]),
  ];
}

const EARLIER = ['Activity a', '2026-10-31', '2026-11-22', 'Earlier'];
const LATER = ['Activity a', 'Activity b', 'Platform x', '2026-09-15', '2026-11-22', '2026-11-23', 'Later'];
const MERGED = [
  'Activity a',
  'Activity b',
  'Platform x',
  '2026-09-15',
  '2026-10-31',
  '2026-11-22',
  '2026-11-23',
  'Later',
];

type Lived = TestRapport & { readonly key: string };

/** With a backup of how it was earlier; since then September has come and October has gone. */
async function livedRapport(): Promise<Lived> {
  const rapport = rapportOn();
  dispatch(rapport, addActivity('a'), tick('a', '2026-10-31'), tick('a', '2026-11-22'), note('2026-11-22', 'Earlier'));
  const key = await makeBackup(rapport);
  rapport.clock.advance(3_600_000);
  dispatch(
    rapport,
    addActivity('b'),
    addPlatform('x'),
    clear('a', '2026-10-31'),
    tick('a', '2026-11-23'),
    tick('a', '2026-09-15'),
    note('2026-11-22', 'Later'),
  );
  return { ...rapport, key };
}

const LIVED = (await livedRapport()).own.contents;

/** The same each time, in a process of its own. */
function laterRapport(contents: ReadonlyMap<string, string> = LIVED): Lived {
  const rapport = rapportOn(createDisks(createMemoryDisk(new Map(contents))), '2026-11-23T15:00:00.000Z');
  return { ...rapport, key: 'own rapport-backup-2026-11-23-120000.json' };
}

function from({ key }: Lived): RestoreFrom {
  return { kind: 'backup', key };
}

async function previewOf(rapport: Lived, how: RestoreHow = 'replace') {
  return valueOf(await rapport.restore.preview(from(rapport), how, createTestTask()));
}

async function restored(how: RestoreHow = 'replace', rapport = laterRapport()): Promise<Lived> {
  const { preview } = await previewOf(rapport, how);
  valueOf(await rapport.restore.carryOut(preview, createTestTask()));
  return rapport;
}

async function revert({ restore }: TestRapport): Promise<void> {
  valueOf(await restore.revert(createTestTask()));
}

function upload({ uploads }: TestRapport, text: string): RestoreFrom {
  const id = valueOf(uploads.begin(text.length, false));
  valueOf(uploads.append(id, text));
  return { kind: 'upload', upload: id };
}

describe('a preview', () => {
  it('of replacing says what comes, what changes and what goes, and changes nothing', async () => {
    const rapport = laterRapport();
    const before = new Map(rapport.own.contents);

    const { kinds, madeAt, isAsWritten, problems, firstDay, lastDay, samples } = await previewOf(rapport);

    const counts = kinds.flatMap(({ kind, added, changed, removed, same }) =>
      added + changed + removed + same === 0 ? [] : [[kind, added, changed, removed, same]],
    );
    expect(counts).toEqual(
      expect.arrayContaining([
        ['activities', 0, 0, 1, 1],
        ['platforms', 0, 0, 1, 0],
        ['checks', 1, 0, 2, 1],
        ['notes', 0, 1, 0, 0],
      ]),
    );
    expect({ madeAt, isAsWritten, problems, firstDay, lastDay }).toEqual({
      madeAt: '2026-11-23T12:00:00.000Z',
      isAsWritten: true,
      problems: [],
      firstDay: '2026-10-31',
      lastDay: '2026-11-22',
    });
    expect(samples.length).toBeGreaterThan(0);
    expect(rapport.own.contents).toEqual(before);
  });

  it('of merging takes nothing away, and says where both have something else', async () => {
    const { kinds, conflicts, conflictCount } = await previewOf(laterRapport(), 'merge');

    expect(kinds.map(({ removed }) => removed)).toEqual(kinds.map(() => 0));
    expect([conflictCount, conflicts.map(({ kind, taken }) => [kind, taken])]).toEqual([1, [['notes', 'present']]]);
  });

  it('of a file that was sent is that of the backup', async () => {
    const rapport = laterRapport();
    const text = valueOf(rapport.backups.read(rapport.key));

    const { preview: _, ...sent } = valueOf(
      await rapport.restore.preview(upload(rapport, text), 'replace', createTestTask()),
    );
    const { preview: __, ...listed } = await previewOf(rapport);

    expect(sent).toEqual(listed);
  });

  it('says that a file was changed, and what in it cannot be read', async () => {
    const rapport = laterRapport();
    const text = valueOf(rapport.backups.read(rapport.key)).replace('"month": "2026-10"', '"month": "2026-13"');

    const { isAsWritten, problems } = valueOf(
      await rapport.restore.preview(upload(rapport, text), 'replace', createTestTask()),
    );

    expect([isAsWritten, problems]).toEqual([false, [expect.stringMatching(/^A month: /)]]);
  });

  it.each([
    ['a backup that is not there', { kind: 'backup', key: 'own rapport-backup-none.json' }, 'not-found'],
    ['a file outside the backups', { kind: 'backup', key: 'own ../catalog.json' }, 'not-found'],
    ['a file that was not sent', { kind: 'upload', upload: 'none' }, 'not-found'],
  ] as const)('is refused of %s', async (_, source, code) => {
    expect(codeOf(await laterRapport().restore.preview(source, 'replace', createTestTask()))).toBe(code);
  });

  it.each([
    '',
    '{}',
    '[]',
    'null',
    'a diary',
    '{"kind":"rapport-backup"}',
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ])('is refused of a file that is no backup: %#', async (text) => {
    const rapport = laterRapport();

    const answer = await rapport.restore.preview(upload(rapport, text), 'merge', createTestTask());

    expect(answer).toMatchObject({ failure: { code: 'document-damaged', document: 'The file' } });
  });

  it('is refused of a backup of a newer Rapport', async () => {
    const rapport = laterRapport();
    const format = (version: number) => `"formatVersion": ${String(version)}`;
    const stored = valueOf(rapport.backups.read(rapport.key));
    const text = stored.replace(format(FORMAT_VERSION), format(FORMAT_VERSION + 1));

    expect(codeOf(await rapport.restore.preview(upload(rapport, text), 'merge', createTestTask()))).toBe(
      'document-newer',
    );
  });

  it('is refused while the ledger cannot be opened', async () => {
    const rapport = laterRapport(new Map([...LIVED, ['catalog.json', 'torn']]));

    expect(codeOf(await rapport.restore.preview(from(rapport), 'replace', createTestTask()))).toBe('document-damaged');
  });
});

describe('restoring', () => {
  it('replaces everything with what the backup holds, and removes the months that it does not have', async () => {
    const rapport = await restored('replace');

    expect([shown(rapport), shown(rapportOn(rapport))]).toEqual([EARLIER, EARLIER]);
    expect(Object.keys(documentTexts(rapport.own))).toEqual(['catalog.json', OCTOBER, NOVEMBER]);
    expect([rapport.own.contents.has('pending.json'), rapport.replacements()]).toEqual([false, 1]);
  });

  it('merges what the backup holds with what is there', async () => {
    const rapport = await restored('merge');

    expect([shown(rapport), shown(rapportOn(rapport))]).toEqual([MERGED, MERGED]);
  });

  it('makes a backup of how it was before, and says why', async () => {
    const rapport = await restored();

    const [newest] = valueOf(rapport.backups.status()).backups;

    expect(newest?.header).toMatchObject({ reason: 'before-restore', madeAt: '2026-11-23T15:00:00.000Z' });
    const again = { ...rapport, key: newest?.key ?? '' };
    await restored('replace', again);
    expect(shown(rapport)).toEqual(LATER);
  });

  it('goes on from there: what is done afterwards is saved', async () => {
    const rapport = await restored();

    dispatch(rapport, tick('a', '2026-09-30'), tick('a', '2026-11-20'));

    expect(shown(rapportOn(rapport))).toEqual([
      'Activity a',
      '2026-09-30',
      '2026-10-31',
      '2026-11-20',
      '2026-11-22',
      'Earlier',
    ]);
  });

  it('is refused without a preview, with another one, and a second time', async () => {
    const rapport = laterRapport();
    const first = await previewOf(rapport);
    const second = await previewOf(rapport);
    const answers: Outcome<unknown>[] = [];
    for (const preview of ['none', first.preview, second.preview, second.preview])
      answers.push(await rapport.restore.carryOut(preview, createTestTask()));

    expect(answers.map(codeOf)).toEqual(['not-found', 'not-found', null, 'not-found']);
  });

  it('is refused when the ledger has changed since the preview, or another one is open', async () => {
    const changed = laterRapport();
    const { preview } = await previewOf(changed);
    dispatch(changed, tick('a', '2026-11-20'));
    const other = laterRapport();
    const { preview: ofOther } = await previewOf(other);
    valueOf(other.ledger.open('sample'));

    expect([
      codeOf(await changed.restore.carryOut(preview, createTestTask())),
      codeOf(await other.restore.carryOut(ofOther, createTestTask())),
    ]).toEqual(['invalid', 'not-found']);
    expect(shown(changed)).toEqual(expect.arrayContaining([...LATER, '2026-11-20']));
  });

  it('loses nothing that is done while it runs: that is refused, or it is refused itself', async () => {
    const asks = createTestTask();
    await carriedOut(laterRapport(), asks);
    for (let at = 1; at <= asks.count(); at += 1) {
      const rapport = laterRapport();
      const done: (string | null)[] = [];
      const meanwhile = (count: number) => {
        if (count !== at) return;
        const service = rapport.ledger.service();
        done.push(service.ok ? codeOf(service.value.dispatch(tick('a', '2026-11-20'), 'checklist')) : codeOf(service));
      };

      const answer = await carriedOut(rapport, createTestTask({ meanwhile }));

      expect([codeOf(answer), done[0], shown(rapport).includes('2026-11-20')]).toEqual(
        done[0] === null ? ['invalid', null, true] : [null, 'busy', false],
      );
    }
  });

  it('changes nothing when it is cancelled before the commit, wherever that is, and too late is too late', async () => {
    const asks = createTestTask();
    await carriedOut(laterRapport(), asks);
    const codes: (string | null)[] = [];
    for (let cancelAt = 1; cancelAt <= asks.count(); cancelAt += 1) {
      const rapport = laterRapport();
      const point = await withRestorePoint(rapport);
      const before = documentTexts(rapport.own);
      const task = createTestTask({ cancelAt });

      const code = codeOf(await carriedOut(rapport, task));

      codes.push(code);
      expect(task.isCommitted()).toBe(code === null);
      if (code !== 'cancelled') continue;
      expect([documentTexts(rapport.own), shown(rapport)]).toEqual([before, LATER]);
      expect(createRestorePoint(rapport.own.storage.files).keptAt()).toBe(point);
      dispatch(rapport, tick('a', '2026-11-20'));
    }

    expect(new Set(codes)).toEqual(new Set(['cancelled', null]));
  });

  it('is refused when the backup before cannot be made, and changes nothing', async () => {
    const rapport = laterRapport();
    const before = documentTexts(rapport.own);
    const { preview } = await previewOf(rapport);
    rapport.own.failWhen(({ action, name }) => action === 'write' && name.startsWith('backups/'), 'ENOSPC');

    expect(codeOf(await rapport.restore.carryOut(preview, createTestTask()))).toBe('disk-full');

    expect(documentTexts(rapport.own)).toEqual(before);
  });

  it('tells how far it is, never backwards', async () => {
    const task = createTestTask();

    await carriedOut(laterRapport(), task);

    expect(task.shares).toEqual(task.shares.toSorted((one, other) => one - other));
    expect(task.shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

/** Keeps a first restore point, and gives when that was. */
async function withRestorePoint(rapport: Lived): Promise<string | null> {
  const { files } = rapport.own.storage;
  const point = createRestorePoint(files);
  const { name, text } = valueOf(point.prepare(rapport.clock.now()));
  valueOf(files.write(name, text ?? ''));
  rapport.clock.advance(1_000);
  await Promise.resolve();
  return point.keptAt();
}

async function carriedOut(rapport: Lived, task: TestTask): Promise<Outcome<null>> {
  const { preview } = await previewOf(rapport);
  return rapport.restore.carryOut(preview, task);
}

/** Calls of the disk that a whole restore makes, and a few more. */
const CALLS = 130;

describe('a disk that fails while restoring', () => {
  it.each([
    [
      'and never comes back',
      (disk: MemoryDisk, at: number) => {
        disk.stopAfter(at);
      },
    ],
    ['once', failOnceAt],
  ])('%s, at whatever call: the ledger is the old one or the new one, and can be written', async (_, fail) => {
    const before = documentTexts(laterRapport().own);
    const found = new Set<string>();
    for (let at = 0; at < CALLS; at += 1) {
      const rapport = laterRapport();
      const { preview } = await previewOf(rapport);
      fail(rapport.own, at);
      const code = codeOf(await rapport.restore.carryOut(preview, createTestTask()));
      rapport.own.recover();

      const later = rapportOn(rapport);
      const isNew = shown(later).join() === EARLIER.join();
      expect([at, shown(later)]).toEqual([at, isNew ? EARLIER : LATER]);
      if (!isNew) expect(documentTexts(rapport.own)).toEqual(before);
      // What was said to be done is done.
      if (code === null) expect(isNew).toBe(true);
      dispatch(later, tick('a', '2026-11-20'));
      expect(shown(rapportOn(later))).toContain('2026-11-20');
      found.add(`${String(code === null)} ${isNew ? 'new' : 'old'}`);
    }

    expect(found).toContain('false old');
    expect(found).toContain('true new');
  });

  it('once, at whatever call: the same process shows what is on it, and goes on', async () => {
    for (let at = 0; at < CALLS; at += 1) {
      const rapport = laterRapport();
      const { preview } = await previewOf(rapport);
      failOnceAt(rapport.own, at);
      const code = codeOf(await rapport.restore.carryOut(preview, createTestTask()));
      rapport.own.recover();
      if (rapport.ledger.present().problem !== null) rapport.ledger.reopen();

      expect([at, shown(rapport)]).toEqual([at, code === null ? EARLIER : LATER]);
      dispatch(rapport, tick('a', '2026-11-20'));
      expect(shown(rapportOn(rapport))).toEqual(shown(rapport));
    }
  });

  it('keeps the way back that there was until the new one is whole', async () => {
    for (let at = 0; at < CALLS; at += 1) {
      const rapport = await restored();
      const { preview } = await previewOf(rapport, 'merge');
      rapport.own.stopAfter(at);
      const isDone = (await rapport.restore.carryOut(preview, createTestTask())).ok;
      rapport.own.recover();
      const later = rapportOn(rapport);

      await revert(later);

      // To before the first restore; or, once the second has taken place, to before that one.
      expect([isDone ? [EARLIER] : [LATER, EARLIER]]).toContainEqual(expect.arrayContaining([shown(later)]) as unknown);
    }
  });
});

function failOnceAt(disk: MemoryDisk, at: number): void {
  let calls = 0;
  disk.failWhen(() => {
    calls += 1;
    return calls === at + 1;
  }, 'EIO');
}

describe('going back to before the last restore', () => {
  /** Files that no Rapport wrote like this: other spaces, another order, a field nobody knows, no line at the end. */
  function oddRapport(): Lived {
    const contents = new Map(LIVED);
    const catalog = JSON.parse(contents.get('catalog.json') ?? '') as object;
    contents.set('catalog.json', `\n${JSON.stringify({ later: ['é'], ...catalog }, null, '\t')}\r\n\r\n`);
    contents.set(NOVEMBER, JSON.stringify(JSON.parse(contents.get(NOVEMBER) ?? '')));
    return laterRapport(contents);
  }

  it.each([
    ['as Rapport wrote them', laterRapport],
    ['as they were laid out by hand', oddRapport],
  ])('gives the documents to the byte %s, after replacing and after merging', async (_, start) => {
    for (const how of ['replace', 'merge'] as const) {
      const rapport = start();
      const before = documentTexts(rapport.own);
      await restored(how, rapport);
      expect(documentTexts(rapport.own)).not.toEqual(before);

      await revert(rapport);

      expect([documentTexts(rapport.own), shown(rapport)]).toEqual([before, LATER]);
      expect(shown(rapportOn(rapport))).toEqual(LATER);
    }
  });

  it('can itself be taken back, and again', async () => {
    const rapport = laterRapport();
    const before = documentTexts(rapport.own);
    await restored('replace', rapport);
    const after = documentTexts(rapport.own);

    await revert(rapport);
    await revert(rapport);
    expect(documentTexts(rapport.own)).toEqual(after);
    await revert(rapport);

    expect([documentTexts(rapport.own), rapport.replacements()]).toEqual([before, 4]);
  });

  it('removes the months that came with what was done since, and brings those back with the next step back', async () => {
    const rapport = await restored();
    dispatch(rapport, tick('a', '2026-08-15'));

    await revert(rapport);
    expect(Object.keys(documentTexts(rapport.own))).not.toContain('months/2026-08.json');
    await revert(rapport);

    expect(Object.keys(documentTexts(rapport.own))).toContain('months/2026-08.json');
  });

  it('is refused where there was no restore', async () => {
    const rapport = laterRapport();
    const before = new Map(rapport.own.contents);

    expect(codeOf(await rapport.restore.revert(createTestTask()))).toBe('not-found');

    expect(rapport.own.contents).toEqual(before);
  });

  it('works also when what was restored cannot be opened', async () => {
    const rapport = await restored();
    rapport.own.contents.set('catalog.json', 'torn');
    const later = rapportOn(rapport);

    await revert(later);

    expect(shown(later)).toEqual(LATER);
  });

  it('is exactly the one or the other, wherever the disk stops', async () => {
    const start = await restored();
    const [after, before] = [documentTexts(start.own), documentTexts(laterRapport().own)];
    const found = new Set<string>();
    for (let at = 0; at < CALLS; at += 1) {
      const rapport = laterRapport(start.own.contents);
      rapport.own.stopAfter(at);
      const isDone = (await rapport.restore.revert(createTestTask())).ok;
      rapport.own.recover();

      const later = rapportOn(rapport);
      const isBack = shown(later).join() === LATER.join();
      expect(documentTexts(rapport.own)).toEqual(isBack ? before : after);
      dispatch(later, tick('a', '2026-11-20'));
      found.add(`${String(isDone)} ${isBack ? 'back' : 'as it was'}`);
    }

    expect([...found].sort()).toEqual(['false as it was', 'true back']);
  });

  it('changes nothing when it is cancelled before the commit, and can be done afterwards', async () => {
    const start = await restored();
    const asks = createTestTask();
    await laterRapport(start.own.contents).restore.revert(asks);
    for (let cancelAt = 1; cancelAt <= asks.count(); cancelAt += 1) {
      const rapport = laterRapport(start.own.contents);
      const code = codeOf(await rapport.restore.revert(createTestTask({ cancelAt })));
      if (code === null) continue;

      expect([code, shown(rapport)]).toEqual(['cancelled', EARLIER]);
      await revert(rapport);
      expect(shown(rapport)).toEqual(LATER);
    }
  });
});

describe('a backup of the sample ledger', () => {
  it.each(['replace', 'merge'] as const)('is not taken into the own one, by %s', async (how) => {
    const rapport = laterRapport();
    const name = rapport.key.replace('own ', 'backups/');
    rapport.own.contents.set(
      name,
      (rapport.own.contents.get(name) ?? '').replace('"isSample": false', '"isSample": true'),
    );

    const refused = await rapport.restore.preview(from(rapport), how, createTestTask());

    expect(codeOf(refused)).toBe('invalid');
    expect(shown(rapport)).toEqual(LATER);
  });
});
