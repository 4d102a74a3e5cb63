import { describe, expect, it } from 'vitest';
import { valueOf } from '../../shared/testing/builders';
import { createMemoryDisk, type MemoryDisk } from './testing/memory-disk';
import { cutAfter, withFlippedBit } from './testing/damage';
import { addActivity, clear, tick } from './testing/page-commands';
import { codeOf, copyOf } from './testing/test-ledger';
import {
  choose,
  createDisks,
  dispatch,
  documentTexts,
  makeBackup,
  rapportOn,
  type TestRapport,
} from './testing/test-rapport';

const CATALOG = 'catalog.json';
const OCTOBER = 'months/2026-10.json';
const NOVEMBER = 'months/2026-11.json';
const LATER = '2026-11-24T08:00:00.000Z';

/** Small, and the same each time: an activity, a tick in October and one in November. */
function smallContents(): ReadonlyMap<string, string> {
  const rapport = rapportOn();
  dispatch(rapport, addActivity('a'), tick('a', '2026-10-31'), tick('a', '2026-11-23'));
  return rapport.own.contents;
}

const SMALL = smallContents();

function textIn(contents: ReadonlyMap<string, string>, name: string): string {
  return contents.get(name) ?? '';
}

/** Rapport started on a ledger in which these files hold this; null is one that is gone. */
function startedWith(files: Readonly<Record<string, string | null>>, before = SMALL): TestRapport {
  const contents = new Map(before);
  for (const [name, text] of Object.entries(files)) {
    if (text === null) contents.delete(name);
    else contents.set(name, text);
  }
  return rapportOn(createDisks(createMemoryDisk(contents)), LATER);
}

function keptIn({ contents }: MemoryDisk): readonly string[] {
  return [...contents].filter(([name]) => name.startsWith('damaged/')).map(([, text]) => text);
}

/** Does all that opening and showing does, and says what went wrong with the file; null when nothing did. */
function faultOf(rapport: TestRapport, name: string, text: string): string | null {
  const { ledger, own } = rapport;
  if (own.contents.get(name) !== text) return 'it was written over at the start';
  const service = ledger.service();
  if (service.ok) copyOf(service.value, ['2026-10', '2026-11']);
  else valueOf(rapport.recovery().read());
  if (own.contents.get(name) !== text) return 'it was written over when it was read';
  return keptIn(own).includes(text) ? null : 'it is not kept in another place';
}

/** The ticks and titles that the open ledger shows; null when it is not open. */
function shown({ ledger }: TestRapport) {
  const service = ledger.service();
  if (!service.ok) return null;
  const { catalog, months } = copyOf(service.value, ['2026-10', '2026-11']);
  return [
    ...catalog.activities.map(({ title }) => title),
    ...months.flatMap(({ checks }) => checks.map(({ day }) => day as string)),
  ];
}

/** With a backup of the small ledger, the state before the last save beside each document, and a later tick. */
async function richContents(): Promise<ReadonlyMap<string, string>> {
  const rapport = startedWith({});
  await makeBackup(rapport);
  const before = new Map(rapport.own.contents);
  dispatch(rapport, addActivity('b'), tick('a', '2026-11-22'), tick('a', '2026-11-21'));
  const contents = new Map(rapport.own.contents);
  for (const name of [CATALOG, NOVEMBER]) contents.set(`${name}.bak`, textIn(before, name));
  return contents;
}

const ALL = ['Activity a', 'Activity b', '2026-10-31', '2026-11-21', '2026-11-22', '2026-11-23'];

describe.each([CATALOG, NOVEMBER])('a damaged %s', (name) => {
  const whole = textIn(SMALL, name);

  it('is never written over and is kept in another place, wherever it was cut off', () => {
    const faults = Array.from({ length: whole.length }, (_, length) => {
      const text = cutAfter(whole, length);
      return [length, faultOf(startedWith({ [name]: text }), name, text)] as const;
    });

    expect(faults.filter(([, fault]) => fault !== null)).toEqual([]);
  });

  it('is never written over and is kept in another place, whatever bit of it turned over', () => {
    const faults = Array.from({ length: whole.length * 7 }, (_, bit) => {
      const text = withFlippedBit(whole, bit);
      return [bit, faultOf(startedWith({ [name]: text }), name, text)] as const;
    });

    expect(faults.filter(([, fault]) => fault !== null)).toEqual([]);
  });

  it.each([
    ['is empty', ''],
    ['is a list', '[]'],
    ['is null', 'null'],
    ['is an empty object', '{}'],
    ['is of zeros, as after a power cut', '\0'.repeat(500)],
    ['is no text of a document', 'something else'],
    ['is nested a hundred thousand times', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['has collections that are none', whole.replace(/"(activities|checks)": \[/, '"$1": 7, "other": [')],
    ['has another kind', textIn(SMALL, name === CATALOG ? NOVEMBER : CATALOG)],
    ['holds settings', '{"kind":"rapport-settings","formatVersion":2,"revision":1,"checksum":""}'],
  ])('that %s has to be decided about, and is kept under a name with the time', (_, text) => {
    const rapport = startedWith({ [name]: text });
    const before = documentTexts(rapport.own);

    const { damaged } = valueOf(rapport.recovery().read());

    const setAsideAs = `${name.replace('/', '_')}-2026-11-24T08-00-00.000Z`;
    expect(damaged.map((one) => [one.document, one.setAsideAs])).toEqual([[name, setAsideAs]]);
    expect(rapport.own.contents.get(`damaged/${setAsideAs}`)).toBe(text);
    expect([shown(rapport), documentTexts(rapport.own)]).toEqual([null, before]);
  });

  it('is kept once, however often it is looked at', () => {
    const rapport = startedWith({ [name]: 'torn' });

    for (const now of ['2026-11-25T08:00:00.000Z', '2026-11-26T08:00:00.000Z']) {
      rapport.clock.set(now);
      valueOf(rapport.recovery().read());
      valueOf(rapportOn(rapport, now).recovery().read());
    }

    expect(keptIn(rapport.own)).toEqual(['torn']);
  });

  it('is not shown as kept when it cannot be kept, and nothing can be chosen', () => {
    const rapport = startedWith({ [name]: 'torn' });
    rapport.own.failWhen(({ action }) => action === 'copy', 'ENOSPC');

    expect([rapport.recovery().read(), choose(rapport, { [name]: null })].map(codeOf)).toEqual([
      'disk-full',
      'disk-full',
    ]);

    expect(rapport.own.contents.get(name)).toBe('torn');
  });
});

describe('the copies of a damaged document', () => {
  it.each([
    [CATALOG, 'torn', ['backup', 'previous']],
    [CATALOG, null, ['backup', 'previous']],
    [NOVEMBER, 'torn', ['backup', 'previous']],
    [NOVEMBER, null, ['backup', 'previous']],
  ])('of %s holding %s are the state before and that of the backup, the newer first', async (name, text, sources) => {
    const rapport = startedWith({ [name]: text }, await richContents());

    const { damaged } = valueOf(rapport.recovery().read());

    expect(damaged.map(({ candidates }) => candidates.map(({ source }) => source))).toEqual([sources]);
    expect(damaged[0]?.setAsideAs === null).toBe(text === null);
  });

  it('say how much they hold, and until when', async () => {
    const contents = await richContents();
    const rapport = startedWith({ [NOVEMBER]: textIn(contents, NOVEMBER).slice(0, -20) }, contents);

    const { damaged, readable } = valueOf(rapport.recovery().read());

    expect(damaged[0]?.candidates.map(({ source, records, lastDay }) => [source, records, lastDay])).toEqual([
      ['backup', 1, '2026-11-23'],
      ['previous', 1, '2026-11-23'],
      ['legible', 3, '2026-11-23'],
    ]);
    expect(readable).toEqual({ documents: 2, records: 3, firstDay: '2026-10-31', lastDay: '2026-10-31' });
  });

  it('are none that are damaged themselves, hold bad records, or another month', () => {
    const bad = textIn(SMALL, NOVEMBER).replace('"2026-11-23 a"', '"another id"').replace('"day":"2026', '"day":"20');
    const texts = ['torn', '', bad, textIn(SMALL, OCTOBER), textIn(SMALL, CATALOG)];

    const offered = texts.map((text) => {
      const rapport = startedWith({ [NOVEMBER]: 'torn', [`${NOVEMBER}.bak`]: text });
      return valueOf(rapport.recovery().read()).damaged[0]?.candidates;
    });

    expect(offered).toEqual(texts.map(() => []));
  });

  it('are not the file itself when a whole one of another month stands there', () => {
    const rapport = startedWith({ [OCTOBER]: textIn(SMALL, NOVEMBER) });

    expect(valueOf(rapport.recovery().read()).damaged).toEqual([
      expect.objectContaining({ document: OCTOBER, problem: 'It holds another month.', candidates: [] }),
    ]);
  });

  it('come from a backup whose other parts are whole, and from none that is damaged', async () => {
    const contents = new Map(await richContents());
    const backup = [...contents.keys()].find((name) => name.startsWith('backups/')) ?? '';
    contents.set(backup, textIn(contents, backup).replace('Activity a', 'Activity x'));

    const { damaged } = valueOf(
      startedWith({ [CATALOG]: 'torn' }, contents)
        .recovery()
        .read(),
    );

    expect(damaged[0]?.candidates.map(({ source }) => source)).toEqual(['previous']);
  });
});

describe('choosing', () => {
  it.each([
    [CATALOG, 'previous', ALL.filter((one) => one !== 'Activity b')],
    [CATALOG, 'backup', ALL.filter((one) => one !== 'Activity b')],
    [CATALOG, 'legible', ALL],
    [CATALOG, null, ALL.filter((one) => !one.startsWith('Activity'))],
    [NOVEMBER, 'previous', ['Activity a', 'Activity b', '2026-10-31', '2026-11-23']],
    [NOVEMBER, 'backup', ['Activity a', 'Activity b', '2026-10-31', '2026-11-23']],
    [NOVEMBER, 'legible', ALL],
    [NOVEMBER, null, ['Activity a', 'Activity b', '2026-10-31']],
  ])('for %s its %s opens the ledger with that', async (name, source, expected) => {
    const contents = await richContents();
    const torn = textIn(contents, name).slice(0, -5);
    const rapport = startedWith({ [name]: torn }, contents);
    const { damaged } = valueOf(rapport.recovery().read());
    const key = damaged[0]?.candidates.find((one) => one.source === source)?.key ?? null;

    valueOf(choose(rapport, { [name]: key }));

    expect(shown(rapport)).toEqual(expected);
    expect(shown(rapportOn(rapport))).toEqual(expected);
    expect(keptIn(rapport.own)).toEqual(expect.arrayContaining([torn, textIn(contents, `${name}.bak`)]));
    dispatch(rapport, addActivity('new'), tick('new', '2026-11-20'));
    expect(shown(rapportOn(rapport))).toEqual(expect.arrayContaining([...expected, '2026-11-20']));
  });

  it.each([
    ['a choice that is left out', { [CATALOG]: null }, 'invalid'],
    ['no choice', {}, 'invalid'],
    ['a copy that there is not', { [CATALOG]: null, [NOVEMBER]: 'backup none' }, 'not-found'],
    ['a copy of another document', { [CATALOG]: null, [NOVEMBER]: '../catalog.json' }, 'not-found'],
  ])('is refused with %s, and changes nothing', async (_, choices, code) => {
    const rapport = startedWith({ [CATALOG]: 'torn', [NOVEMBER]: 'torn too' }, await richContents());
    valueOf(rapport.recovery().read());
    const before = new Map(rapport.own.contents);

    expect(codeOf(choose(rapport, choices))).toBe(code);

    expect(rapport.own.contents).toEqual(before);
  });

  it('leaves what is not damaged as it is, whatever is chosen for it', async () => {
    const rapport = startedWith({ [NOVEMBER]: 'torn' }, await richContents());
    const catalog = rapport.own.contents.get(CATALOG);

    valueOf(choose(rapport, { [NOVEMBER]: 'previous', [CATALOG]: null }));

    expect(rapport.own.contents.get(CATALOG)).toBe(catalog);
  });

  it('for several documents is carried out whole or not at all, wherever it stops', async () => {
    const contents = await richContents();
    const results = new Set<string>();
    for (let steps = 0; steps < 80; steps += 1) {
      const rapport = startedWith({ [CATALOG]: 'torn', [NOVEMBER]: 'torn too' }, contents);
      rapport.own.stopAfter(steps);
      const isChosen = choose(rapport, { [CATALOG]: 'previous', [NOVEMBER]: null }).ok;
      rapport.own.recover();

      const later = rapportOn(rapport);
      const texts = documentTexts(rapport.own);
      const isOld = texts[CATALOG] === 'torn' && texts[NOVEMBER] === 'torn too';
      const isNew = texts[CATALOG] === textIn(contents, `${CATALOG}.bak`) && texts[NOVEMBER] === undefined;
      expect([isOld, isNew]).toContain(true);
      expect(later.ledger.present().damaged.length).toBe(isNew ? 0 : 2);
      results.add(`${String(isChosen)} ${isNew ? 'new' : 'old'}`);
    }

    expect([...results].sort()).toEqual(['false new', 'false old', 'true new']);
  });
});

describe('a ledger that has lost documents', () => {
  it('and its catalog with them is not taken for a new one', () => {
    const rapport = startedWith({ [CATALOG]: null });
    const before = documentTexts(rapport.own);

    const { damaged } = valueOf(rapport.recovery().read());

    expect(damaged).toEqual([{ document: CATALOG, problem: 'It is missing.', setAsideAs: null, candidates: [] }]);
    expect(documentTexts(rapport.own)).toEqual(before);
    valueOf(choose(rapport, { [CATALOG]: null }));
    expect(shown(rapport)).toEqual(['2026-10-31', '2026-11-23']);
  });

  it('can do without a month of which only the state before is there', () => {
    const rapport = startedWith({ [NOVEMBER]: null, [`${NOVEMBER}.bak`]: textIn(SMALL, NOVEMBER) });

    valueOf(choose(rapport, { [NOVEMBER]: null }));

    expect(shown(rapport)).toEqual(['Activity a', '2026-10-31']);
    expect(shown(rapportOn(rapport))).toEqual(['Activity a', '2026-10-31']);
  });

  it('is an empty one where there is nothing but what is no document', () => {
    const rapport = startedWith({ [CATALOG]: null, [OCTOBER]: null, [NOVEMBER]: null, 'months/notes.json': 'x' });

    expect([rapport.ledger.present().damaged, shown(rapport)]).toEqual([[], []]);
  });
});

describe('a bad record', () => {
  const TWO_TICKS = (() => {
    const rapport = startedWith({});
    dispatch(rapport, tick('a', '2026-11-20'), tick('a', '2026-11-21'), tick('a', '2026-11-22'));
    return new Map(rapport.own.contents);
  })();
  const bad = textIn(TWO_TICKS, NOVEMBER).replace('"amount":1}', '"amount":"one"}');

  it('is left out of its month, which opens with the others', () => {
    const rapport = startedWith({ [NOVEMBER]: bad }, TWO_TICKS);

    expect(shown(rapport)).toEqual(['Activity a', '2026-10-31', '2026-11-21', '2026-11-22', '2026-11-23']);
  });

  it('is kept with the whole file, and with the reason beside it', () => {
    const rapport = startedWith({ [NOVEMBER]: bad }, TWO_TICKS);
    shown(rapport);

    const { contents } = rapport.own;
    expect(contents.get('damaged/months_2026-11.json-2026-11-24T08-00-00.000Z')).toBe(bad);
    const reasons = contents.get('damaged/months_2026-11.json.records-2026-11-24T08-00-00.000Z') ?? '';
    expect(JSON.parse(reasons)).toEqual([
      {
        collection: 'checks',
        reason: 'Its entry.amount is not valid.',
        record: expect.objectContaining({ id: '2026-11-20 a', entry: { kind: 'amount', amount: 'one' } }) as unknown,
      },
    ]);
    expect(rapport.ledger.present().store.setAside.count()).toBe(2);
  });

  it('does not take the others with it when they are saved next, and is kept once', () => {
    const rapport = startedWith({ [NOVEMBER]: bad }, TWO_TICKS);
    dispatch(rapport, clear('a', '2026-11-21'));
    shown(rapportOn(startedWith({}, rapport.own.contents), '2026-12-01T08:00:00.000Z'));

    expect(shown(rapportOn(rapport))).toEqual(['Activity a', '2026-10-31', '2026-11-22', '2026-11-23']);
    expect(keptIn(rapport.own).filter((text) => text === bad)).toHaveLength(1);
  });

  it('keeps the month from being read, and so from being saved, when it cannot be kept in another place', () => {
    const rapport = startedWith({ [NOVEMBER]: bad }, TWO_TICKS);
    rapport.own.failWhen(({ name }) => name.startsWith('damaged/'), 'ENOSPC');

    const answer = valueOf(rapport.ledger.service()).dispatch(tick('a', '2026-11-19'), 'checklist');

    expect([codeOf(answer), rapport.own.contents.get(NOVEMBER)]).toEqual(['disk-full', bad]);
  });

  it('in the plan leaves the rest of it', () => {
    const text = textIn(SMALL, CATALOG).replace(/"activities": \[\n/, '"activities": [\n{"id":"b","title":7},\n');

    const rapport = startedWith({ [CATALOG]: text });

    expect(shown(rapport)).toEqual(['Activity a', '2026-10-31', '2026-11-23']);
    expect(keptIn(rapport.own)).toContain(text);
  });

  it('is one of most: then the month is damaged, and what is legible of it is offered', () => {
    const text = textIn(TWO_TICKS, NOVEMBER)
      .replaceAll(/"2026-11-2([012]) a"/g, '"7"')
      .replaceAll('"amount":1}', '7}');
    const rapport = startedWith({ [NOVEMBER]: text }, TWO_TICKS);

    expect(rapport.ledger.present().damaged).toHaveLength(1);
    expect(rapport.own.contents.get(NOVEMBER)).toBe(text);
  });
});

describe('a document that was laid out anew by hand', () => {
  const laidOut = JSON.stringify(JSON.parse(textIn(SMALL, NOVEMBER)), null, 4);

  it('is used as it is, kept as it was found, and stays so until it is saved', () => {
    const rapport = startedWith({ [NOVEMBER]: laidOut });

    expect(shown(rapport)).toEqual(['Activity a', '2026-10-31', '2026-11-23']);
    expect([rapport.own.contents.get(NOVEMBER), keptIn(rapport.own)]).toEqual([laidOut, [laidOut]]);
    expect(rapport.log.troubles()).toEqual([
      `warn ledger-store: ${NOVEMBER} was changed outside Rapport: 0 bad records`,
    ]);
  });

  it('takes the state before with it into the other place, which the next save replaces', () => {
    const rapport = startedWith({ [NOVEMBER]: laidOut, [`${NOVEMBER}.bak`]: textIn(SMALL, NOVEMBER) });

    shown(rapport);

    expect(keptIn(rapport.own)).toEqual([laidOut, textIn(SMALL, NOVEMBER)]);
  });

  it('is read although the state before it cannot be', () => {
    const rapport = startedWith({ [NOVEMBER]: laidOut, [`${NOVEMBER}.bak`]: 'x' });
    rapport.own.failWhen(({ action, name }) => action === 'read' && name === `${NOVEMBER}.bak`, 'EIO');

    expect(shown(rapport)).toEqual(['Activity a', '2026-10-31', '2026-11-23']);
  });
});
