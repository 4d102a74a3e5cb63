import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_CATALOG } from '../../shared/ledger/documents';
import { migrate } from '../../shared/ledger/migrations/migrate';
import type { Migration } from '../../shared/ledger/migrations/migration';
import { deepFreeze } from '../../shared/testing/deep-freeze';
import { valueOf } from '../../shared/testing/builders';
import { createMemoryDisk, isWrite } from './testing/memory-disk';
import { addPlatform, clear, tick } from './testing/page-commands';
import { codeOf, copyOf } from './testing/test-ledger';
import { createDisks, dispatch, documentTexts, makeBackup, rapportOn, type TestRapport } from './testing/test-rapport';
import { createTestTask } from './testing/test-task';

const FIXTURES = path.join(import.meta.dirname, '../../shared/ledger/fixtures/format-1');
const NAMES = ['catalog.json', 'months/2026-10.json', 'months/2026-11.json'];
const COPY = 'backups/before-update/to-format-5-2026-11-23T12-00-00.000Z';

/** A ledger as the earlier version left it. */
function oldRapport(): TestRapport {
  const files = NAMES.map((name) => [name, fs.readFileSync(path.join(FIXTURES, name), 'utf8')] as const);
  return rapportOn(createDisks(createMemoryDisk(new Map(files))));
}

function copied({ own }: TestRapport): Readonly<Record<string, string>> {
  const files = [...own.contents].filter(([name]) => name.startsWith('backups/before-update/'));
  return Object.fromEntries(files.sort());
}

function copyOfAll(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${COPY}/${name}`, text]));
}

describe('a ledger of format 1', () => {
  it('opens with all that it holds, and nothing is written by being looked at', () => {
    const rapport = oldRapport();
    const before = new Map(rapport.own.contents);

    const { catalog, months } = copyOf(valueOf(rapport.ledger.service()), ['2026-10', '2026-11']);

    expect(catalog.activities.map(({ title }) => title)).toEqual(['Reply to mentions', 'Give +Ks']);
    expect(months.map(({ checks }) => checks.length > 0)).toEqual([true, true]);
    expect([rapport.ledger.present().problem, rapport.ledger.present().readOnly()]).toEqual([null, null]);
    expect(rapport.own.contents).toEqual(before);
  });

  it('is copied to the byte before it is first saved, and once', () => {
    const rapport = oldRapport();
    const before = documentTexts(rapport.own);

    dispatch(rapport, tick('answer', '2026-11-23'));
    expect(copied(rapport)).toEqual(copyOfAll(before));
    rapport.clock.advance(1_000);
    dispatch(rapport, tick('answer', '2026-10-23'), addPlatform('new'));

    expect(copied(rapport)).toEqual(copyOfAll(before));
  });

  it('is not saved when it cannot be copied, and is when it can', () => {
    const rapport = oldRapport();
    const before = documentTexts(rapport.own);
    rapport.own.failWhen(({ action }) => action === 'copy', 'ENOSPC');

    const answer = valueOf(rapport.ledger.service()).dispatch(tick('answer', '2026-11-23'), 'checklist');

    expect([codeOf(answer), documentTexts(rapport.own)]).toEqual(['disk-full', before]);
    rapport.own.recover();
    dispatch(rapport, tick('answer', '2026-11-23'));
    expect(copied(rapport)).toEqual(copyOfAll(before));
  });

  it('is copied before a restore replaces it', async () => {
    const rapport = oldRapport();
    const before = documentTexts(rapport.own);
    const from = { kind: 'backup', key: await makeBackup(rapport) } as const;
    const { preview } = valueOf(await rapport.restore.preview(from, 'replace', createTestTask()));

    valueOf(await rapport.restore.carryOut(preview, createTestTask()));

    expect(copied(rapport)).toEqual(copyOfAll(before));
    expect(Object.values(documentTexts(rapport.own)).every((text) => text.includes('"formatVersion": 5'))).toBe(true);
  });

  it('is backed up in the form of today, with all that it holds', async () => {
    const rapport = oldRapport();
    const { catalog, months } = copyOf(valueOf(rapport.ledger.service()), ['2026-10', '2026-11']);

    const { header } = valueOf(await rapport.backups.make('by-hand', createTestTask()));

    const sum = (name: 'checks' | 'sessions') => months.reduce((total, month) => total + month[name].length, 0);
    expect(header?.counts).toMatchObject({
      activities: catalog.activities.length,
      checks: sum('checks'),
      sessions: sum('sessions'),
    });
  });

  it('keeps the months that are not changed as they were', () => {
    const rapport = oldRapport();
    const before = documentTexts(rapport.own);

    dispatch(rapport, clear('answer', '2026-11-23'), tick('answer', '2026-11-22'));

    expect(documentTexts(rapport.own)['months/2026-10.json']).toBe(before['months/2026-10.json']);
  });

  it('is whole after the first save was interrupted, wherever that was', () => {
    for (let steps = 0; steps < 20; steps += 1) {
      const rapport = oldRapport();
      const before = documentTexts(rapport.own);
      rapport.own.stopAfter(steps);
      const answer = valueOf(rapport.ledger.service()).dispatch(tick('ks', '2026-11-24'), 'checklist');
      rapport.own.recover();

      const { ledger, own } = rapportOn(rapport);
      const { months } = copyOf(valueOf(ledger.service()), ['2026-10', '2026-11']);
      expect(months.some(({ checks }) => checks.some(({ id }) => id === '2026-11-24 ks'))).toBe(answer.ok);
      if (!answer.ok) expect(documentTexts(own)).toEqual(before);
    }
  });
});

describe('a ledger of the format of today', () => {
  it('is not copied', () => {
    const rapport = rapportOn();

    dispatch(rapport, addPlatform('x'), addPlatform('y'));

    expect(copied(rapport)).toEqual({});
    expect(rapport.own.calls.filter(isWrite)).toHaveLength(2);
  });
});

describe('a migration', () => {
  const failing: Migration = {
    from: 2,
    catalog: () => {
      throw new Error('cannot be done');
    },
    month: (content) => content,
  };
  const content = deepFreeze({ settings: { dayStart: '04:00' }, later: [{ a: 1 }] });
  const COLLECTIONS_SINCE = { pauses: [], reminders: [], events: [], looks: [] };

  it('that throws leaves what it was given as it was', () => {
    const before = JSON.stringify(content);

    expect(() => migrate('catalog', content, { version: 1, migrations: [failing] })).toThrow('cannot be done');

    expect(JSON.stringify(content)).toBe(before);
  });

  it('is carried out only on what is older than it, in order', () => {
    const adding = (from: number): Migration => {
      const add = (given: Readonly<Record<string, unknown>>) => ({
        ...given,
        order: `${String(given['order'])} ${String(from)}`,
      });
      return { from, catalog: add, month: add };
    };
    const migrations = [adding(1), adding(2), adding(3)];

    const orders = [1, 2, 3, 4].map((version) => migrate('month', { order: '' }, { version, migrations })['order']);

    expect(orders).toEqual([' 1 2 3', ' 2 3', ' 3', '']);
  });

  it('hands on what it does not know, and does not write over what is there already', () => {
    const there = { editedAt: '2026-01-01T00:00:00.000Z', closeAfterDays: 3, reminding: 1, timing: 2, later: 1 };
    const lists = { pauses: [1], reminders: [2], events: [3], looks: [4] };
    const given = deepFreeze({ ...lists, settings: there, later: [] });
    const { weekStart: _, ...since } = EMPTY_CATALOG.settings;

    expect(migrate('catalog', given, { version: 1 })).toEqual(given);
    expect(migrate('catalog', content, { version: 1 })).toEqual({
      ...content,
      ...COLLECTIONS_SINCE,
      settings: { ...since, editedAt: '1970-01-01T00:00:00.000Z', ...content.settings },
    });
  });

  it.each([[null], ['text'], [[]], [7], [undefined]])(
    'leaves settings that are %j for the schema to refuse',
    (settings) => {
      expect(migrate('catalog', { settings }, { version: 1 })).toEqual({ ...COLLECTIONS_SINCE, settings });
    },
  );
});
