import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../base/day';
import { foldText } from './fold-text';
import { parseQuery, type NoteQuery, type QueryTerm } from './note-query';
import {
  createNoteIndex,
  highlighted,
  NO_FILTER,
  NOTE_FIELDS,
  type NoteEntry,
  type NoteFilter,
  type SearchOptions,
  type SearchResult,
} from './search';
import { tagKey, tagsIn } from './tags';

const MONDAY = day('2026-11-23');
const TUESDAY = day('2026-11-24');
const ALL = { limit: 1000, filter: NO_FILTER };

function entry(fields: Partial<NoteEntry> = {}): NoteEntry {
  return { day: MONDAY, whatHappened: '', whatIThinkItDid: '', minutesPlatforms: [], jumps: [], ...fields };
}

const ENTRIES = [
  entry({ whatHappened: 'Die Rückmeldung kam. #Kunden @Anna', minutesPlatforms: ['x'] }),
  entry({
    day: TUESDAY,
    whatHappened: 'Nothing much.',
    whatIThinkItDid: 'No Ruckmeldung, no clients.',
    jumps: ['klout'],
  }),
];

function searchNotes(entries: readonly NoteEntry[], query: NoteQuery, options: SearchOptions): SearchResult {
  const index = createNoteIndex();
  for (const one of entries) index.put(one);
  return index.search(query, options);
}

const found = (typed: string, filter: Partial<NoteFilter> = {}) =>
  searchNotes(ENTRIES, parseQuery(typed), { limit: 50, filter: { ...NO_FILTER, ...filter } });
const daysOf = ({ hits }: SearchResult) => hits.map((hit) => hit.day);
const hitTexts = ({ hits }: SearchResult) =>
  hits.map(({ excerpt }) => excerpt.pieces.filter(({ isHit }) => isHit).map(({ text }) => text));

describe('searching notes', () => {
  it('finds words without regard to case and accents, newest first, with what is hit', () => {
    const result = found('RUCKMELDUNG');
    expect(result.hits.map(({ day: on, field }) => [on, field])).toEqual([
      [TUESDAY, 'whatIThinkItDid'],
      [MONDAY, 'whatHappened'],
    ]);
    expect(hitTexts(result)).toEqual([['Ruckmeldung'], ['Rückmeldung']]);
    expect(result).toMatchObject({ total: 2, days: 2 });
  });

  it('wants all of the words, in either text of the day', () => {
    expect(found('nothing clients').hits.map(({ field }) => field)).toEqual(['whatHappened', 'whatIThinkItDid']);
    expect(found('nothing clients')).toMatchObject({ total: 2, days: 1 });
    expect(found('nothing kunden').total).toBe(0);
  });

  it.each([
    ['"kam. #kunden"', [MONDAY]],
    ['"kunden kam"', []],
    ['meldung -nothing', [MONDAY]],
    ['-nothing', [MONDAY]],
    ['#kunden', [MONDAY]],
    ['#kund', []],
    ['#anna', []],
    ['@ANNA', [MONDAY]],
    ['no -@anna', [TUESDAY, TUESDAY]],
  ])('finds with %j the days %j', (typed, days) => {
    expect(daysOf(found(typed))).toEqual(days);
  });

  it('leaves out what the filter leaves out', () => {
    expect(daysOf(found('', { tag: { kind: 'tag', key: tagKey('KUNDEN') } }))).toEqual([MONDAY]);
    expect(daysOf(found('', { tag: { kind: 'person', key: tagKey('kunden') } }))).toEqual([]);
    expect(daysOf(found('', { platformId: 'x' }))).toEqual([MONDAY]);
    expect(daysOf(found('', { jumped: { scoreId: null } }))).toEqual([TUESDAY]);
    expect(daysOf(found('', { jumped: { scoreId: 'klout' } }))).toEqual([TUESDAY]);
    expect(daysOf(found('', { jumped: { scoreId: 'clients' } }))).toEqual([]);
    expect(daysOf(found('', { from: TUESDAY }))).toEqual([TUESDAY]);
    expect(daysOf(found('', { to: MONDAY }))).toEqual([MONDAY]);
    expect(daysOf(found('kam', { from: TUESDAY }))).toEqual([]);
  });

  it('shows a day by its beginning when nothing is looked for, and each day without a filter', () => {
    expect(hitTexts(found(''))).toEqual([[], []]);
    expect(found('').hits.map(({ excerpt }) => excerpt.pieces[0]?.text)).toEqual([
      'Nothing much.',
      'Die Rückmeldung kam. #Kunden @Anna',
    ]);
  });

  it('gives the newest up to the limit, and counts all', () => {
    const result = searchNotes(ENTRIES, parseQuery('meldung'), { limit: 1, filter: NO_FILTER });
    expect(daysOf(result)).toEqual([TUESDAY]);
    expect(result.total).toBe(2);
  });
});

describe('createNoteIndex', () => {
  it('finds what was put last, and not what was removed', () => {
    const index = createNoteIndex();
    for (const one of ENTRIES) index.put(one);
    index.put(entry({ whatHappened: 'Something else' }));
    expect(daysOf(index.search(parseQuery('ruckmeldung'), ALL))).toEqual([TUESDAY]);
    index.put(entry({ whatHappened: 'Something else', jumps: ['clients'] }));
    expect(
      daysOf(index.search(parseQuery('else'), { ...ALL, filter: { ...NO_FILTER, jumped: { scoreId: 'clients' } } })),
    ).toEqual([MONDAY]);
    index.remove(MONDAY);
    index.remove(MONDAY);
    expect(daysOf(index.search(parseQuery(''), ALL))).toEqual([TUESDAY]);
  });

  it('counts the days of each tag and person, by the way they were written last', () => {
    const index = createNoteIndex();
    index.put(entry({ whatHappened: '#blog #BLOG @anna' }));
    index.put(entry({ day: TUESDAY, whatIThinkItDid: '#Blog' }));
    expect(index.tags()).toEqual([
      { kind: 'tag', key: 'blog', name: 'Blog', days: 2 },
      { kind: 'person', key: 'anna', name: 'anna', days: 1 },
    ]);
  });
});

describe('highlighted', () => {
  it('is the whole text with everything that is found in it', () => {
    expect(highlighted('Ein Fuß, zwei Füsse #fuss', parseQuery('fuss #fuss'))).toEqual([
      { text: 'Ein ', isHit: false },
      { text: 'Fuß', isHit: true },
      { text: ', zwei ', isHit: false },
      { text: 'Füss', isHit: true },
      { text: 'e ', isHit: false },
      { text: '#fuss', isHit: true },
    ]);
  });
});

describe('search, for any notes', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      'blog',
      'Bló',
      'ß',
      'SS',
      ' ',
      '\n\n',
      '#blog',
      '@anna',
      '#ß',
      '-',
      '"',
      'e\u0301',
      'ﬁ',
      'fi',
      '👩‍👧',
      '👩',
    ),
    fc.constantFrom(
      '日本',
      'か\u3099',
      'が',
      'दिन',
      '한국',
      'x'.repeat(70),
      ' one two three four five six seven eight ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 2 }),
  );
  const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
  const typedQueries = fc.array(pieces, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));
  const histories = fc
    .array(
      fc.record({
        whatHappened: texts,
        whatIThinkItDid: texts,
        minutesPlatforms: fc.subarray(['x', 'blog']),
        jumps: fc.subarray(['klout', 'clients']),
      }),
      { maxLength: 8 },
    )
    .map((fields) => fields.map((one, index): NoteEntry => ({ ...one, day: addDays(MONDAY, index) })));
  const filters = fc.record({
    tag: fc.constantFrom(null, { kind: 'tag' as const, key: 'blog' }),
    platformId: fc.constantFrom(null, 'x'),
    jumped: fc.constantFrom(null, { scoreId: null }, { scoreId: 'klout' }),
    from: fc.constantFrom(null, TUESDAY),
    to: fc.constantFrom(null, addDays(MONDAY, 5)),
  });

  const isIn = (text: string, { kind, folded }: QueryTerm) =>
    kind === 'text'
      ? foldText(text).text.includes(folded)
      : tagsIn(text).some((tag) => tag.kind === kind && foldText(tag.name).text === folded);

  /** Everything that should be found, each question asked of each day on its own. */
  function naively(
    entries: readonly NoteEntry[],
    typed: string,
    filter: NoteFilter,
  ): readonly (readonly [Day, string])[] {
    const { required, excluded } = parseQuery(typed);
    const isKept = (one: NoteEntry) => {
      const all = [one.whatHappened, one.whatIThinkItDid];
      return [
        required.every((term) => all.some((text) => isIn(text, term))),
        excluded.every((term) => all.every((text) => !isIn(text, term))),
        filter.tag === null || all.flatMap(tagsIn).some(({ kind, key }) => kind === 'tag' && key === filter.tag?.key),
        filter.platformId === null || one.minutesPlatforms.some((id) => id === filter.platformId),
        filter.jumped === null || one.jumps.some((id) => id === (filter.jumped?.scoreId ?? id)),
        one.day >= (filter.from ?? one.day) && one.day <= (filter.to ?? one.day),
      ].every(Boolean);
    };
    return entries
      .toReversed()
      .filter(isKept)
      .flatMap((one) => {
        const hit = NOTE_FIELDS.filter((name) => required.some((term) => isIn(one[name], term)));
        const shown =
          one.whatHappened.trim() === '' && one.whatIThinkItDid.trim() !== '' ? NOTE_FIELDS[1] : NOTE_FIELDS[0];
        return (required.length === 0 ? [shown] : hit).map((name) => [one.day, name] as const);
      });
  }

  it('finds what asking each day finds', () => {
    fc.assert(
      fc.property(histories, typedQueries, filters, (entries, typed, filter) => {
        const { hits, total, days } = searchNotes(entries, parseQuery(typed), { limit: 1000, filter });
        const expected = naively(entries, typed, filter);
        expect(hits.map(({ day: on, field }) => [on, field])).toEqual(expected);
        expect(total).toBe(expected.length);
        expect(days).toBe(new Set(expected.map(([on]) => on)).size);
      }),
      { numRuns: 300 },
    );
  });

  it('highlights only what was looked for, in a part of the note as it was written', () => {
    fc.assert(
      fc.property(histories, typedQueries, (entries, typed) => {
        const query = parseQuery(typed);
        const terms = query.required.map(({ folded }) => folded);
        for (const { day: on, field, excerpt } of searchNotes(entries, query, ALL).hits) {
          const text = entries.find((one) => one.day === on)?.[field] ?? '';
          const shown = excerpt.pieces.map((piece) => piece.text).join('');
          const marked = excerpt.pieces.filter(({ isHit }) => isHit).map((piece) => foldText(piece.text).text);
          expect(text).toContain(shown);
          expect(shown.isWellFormed()).toBe(text.isWellFormed());
          expect(marked.length > 0).toBe(terms.length > 0);
          expect(marked.every((mark) => terms.some((term) => mark.includes(term)))).toBe(true);
          expect(excerpt.isCutBefore || excerpt.isCutAfter || shown.trim() === text.trim()).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same after any puts and removals as with what is left', () => {
    const steps = fc.array(fc.tuple(fc.nat(4), fc.option(fc.tuple(texts, fc.subarray(['klout'])))), { maxLength: 12 });
    fc.assert(
      fc.property(steps, typedQueries, (taken, typed) => {
        const index = createNoteIndex();
        const left = new Map<Day, NoteEntry>();
        for (const [offset, put] of taken) {
          const on = addDays(MONDAY, offset);
          if (put === null) {
            index.remove(on);
            left.delete(on);
          } else {
            const one = entry({ day: on, whatHappened: put[0], jumps: put[1] });
            index.put(one);
            left.set(on, one);
          }
          index.search(parseQuery(typed), ALL);
        }
        expect(index.search(parseQuery(typed), ALL)).toEqual(searchNotes([...left.values()], parseQuery(typed), ALL));
      }),
    );
  });
});
