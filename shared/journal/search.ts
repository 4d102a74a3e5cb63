import type { Day } from '../base/day';
import { EXCERPT_REACH, excerptOf, hitPieces, type Excerpt, type ExcerptPiece } from './excerpt';
import { foldText, writtenSpan, type FoldedText, type TextSpan } from './fold-text';
import type { Note } from './note';
import type { NoteQuery, QueryTerm } from './note-query';
import { tagsIn, type Tag } from './tags';

export const NOTE_FIELDS = ['whatHappened', 'whatIThinkItDid'] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];

/** A day as it is searched. */
export type NoteEntry = Pick<Note, 'day' | NoteField> & {
  /** The platforms on which there was something on the day: minutes, or something done. */
  readonly minutesPlatforms: readonly string[];
  /** The scores that jumped on the day. */
  readonly jumps: readonly string[];
};

/** Null leaves out nothing. */
export type NoteFilter = {
  readonly tag: Pick<Tag, 'kind' | 'key'> | null;
  readonly platformId: string | null;
  /** Days on which a score jumped; without an id, any. */
  readonly jumped: { readonly scoreId: string | null } | null;
  readonly from: Day | null;
  readonly to: Day | null;
};

export const NO_FILTER: NoteFilter = { tag: null, platformId: null, jumped: null, from: null, to: null };

export type SearchOptions = { readonly limit: number; readonly filter: NoteFilter };

export type NoteHit = { readonly day: Day; readonly field: NoteField; readonly excerpt: Excerpt };

/** `total` counts all texts that are hit, of which the newest are in `hits`; `days` the days that they are of. */
export type SearchResult = { readonly total: number; readonly days: number; readonly hits: readonly NoteHit[] };

/** A tag or a person of the whole journal, as it was written last, and on how many days. */
export type TagCount = Pick<Tag, 'kind' | 'key' | 'name'> & { readonly days: number };

/** What is searched again and again, folded once. */
export type NoteIndex = {
  /** The day's texts as they are now, in place of those before. */
  readonly put: (entry: NoteEntry) => void;
  readonly remove: (day: Day) => void;
  readonly search: (query: NoteQuery, options: SearchOptions) => SearchResult;
  /** The most used first. */
  readonly tags: () => readonly TagCount[];
};

export function createNoteIndex(): NoteIndex {
  const prepared = new Map<Day, PreparedEntry>();
  let newestFirst: readonly PreparedEntry[] | null = null;
  const inOrder = () => (newestFirst ??= [...prepared.values()].sort(byNewest));
  return {
    put: (entry) => {
      prepared.set(entry.day, preparedEntry(entry, prepared.get(entry.day)));
      newestFirst = null;
    },
    remove: (day) => {
      prepared.delete(day);
      newestFirst = null;
    },
    search: (query, options) => searchPrepared(inOrder(), query, options),
    tags: () => tagCounts(inOrder()),
  };
}

/** All of a text with what is found in it, as it is shown where a whole note is. */
export function highlighted(text: string, query: NoteQuery): readonly ExcerptPiece[] {
  const field = preparedField(text);
  return hitPieces(
    text,
    query.required.flatMap((term) => placesOf(field, term, Infinity)),
  );
}

type PreparedField = {
  readonly text: string;
  readonly folded: FoldedText;
  readonly tags: readonly Tag[];
  /** The names of the tags, in their order. */
  readonly names: readonly string[];
};
type PreparedEntry = { readonly entry: NoteEntry; readonly fields: Readonly<Record<NoteField, PreparedField>> };

function preparedEntry(entry: NoteEntry, before: PreparedEntry | undefined): PreparedEntry {
  const prepare = (name: NoteField) =>
    before?.fields[name].text === entry[name] ? before.fields[name] : preparedField(entry[name]);
  return { entry, fields: { whatHappened: prepare('whatHappened'), whatIThinkItDid: prepare('whatIThinkItDid') } };
}

function preparedField(text: string): PreparedField {
  const tags = tagsIn(text);
  return { text, folded: foldText(text), tags, names: tags.map(({ name }) => foldText(name).text) };
}

function byNewest(one: PreparedEntry, other: PreparedEntry): number {
  return one.entry.day < other.entry.day ? 1 : -1;
}

function searchPrepared(
  newestFirst: readonly PreparedEntry[],
  query: NoteQuery,
  { limit, filter }: SearchOptions,
): SearchResult {
  const found: { readonly prepared: PreparedEntry; readonly field: NoteField }[] = [];
  let days = 0;
  for (const prepared of newestFirst) {
    if (!passes(prepared, filter) || !matches(prepared, query)) continue;
    days += 1;
    for (const field of fieldsHit(prepared, query)) found.push({ prepared, field });
  }
  const hits = found.slice(0, limit).map(({ prepared: { entry, fields }, field }): NoteHit => {
    return { day: entry.day, field, excerpt: excerptOf(entry[field], firstPlaces(fields[field], query)) };
  });
  return { total: found.length, days, hits };
}

function passes({ entry, fields }: PreparedEntry, { tag, platformId, jumped, from, to }: NoteFilter): boolean {
  if ((from !== null && entry.day < from) || (to !== null && entry.day > to)) return false;
  if (platformId !== null && !entry.minutesPlatforms.includes(platformId)) return false;
  if (jumped !== null && !hasJumped(entry, jumped.scoreId)) return false;
  if (tag === null) return true;
  return NOTE_FIELDS.some((name) => fields[name].tags.some(({ kind, key }) => kind === tag.kind && key === tag.key));
}

function hasJumped({ jumps }: NoteEntry, scoreId: string | null): boolean {
  return scoreId === null ? jumps.length > 0 : jumps.includes(scoreId);
}

function matches({ fields }: PreparedEntry, { required, excluded }: NoteQuery): boolean {
  const isThere = (term: QueryTerm) => NOTE_FIELDS.some((name) => holds(fields[name], term));
  return required.every(isThere) && !excluded.some(isThere);
}

/** Where nothing is looked for, a day is shown by the first of its texts that there is. */
function fieldsHit({ fields }: PreparedEntry, { required }: NoteQuery): readonly NoteField[] {
  if (required.length === 0) return [NOTE_FIELDS.find((name) => fields[name].text.trim() !== '') ?? NOTE_FIELDS[0]];
  return NOTE_FIELDS.filter((name) => required.some((term) => holds(fields[name], term)));
}

function holds({ folded, tags, names }: PreparedField, term: QueryTerm): boolean {
  if (term.kind === 'text') return folded.text.includes(term.folded);
  return names.some((name, place) => name === term.folded && tags[place]?.kind === term.kind);
}

/** What is found first, and what else is near enough to be seen with it. */
function firstPlaces(field: PreparedField, { required }: NoteQuery): readonly TextSpan[] {
  const starts = required.flatMap((term) => placesOf(field, term, 0)).map(({ from }) => from);
  const last = Math.min(...starts) + EXCERPT_REACH;
  return required.flatMap((term) => placesOf(field, term, last)).filter(({ from }) => from <= last);
}

/** Where the term stands, up to and including the first place that begins behind `last`. */
function placesOf({ folded, tags, names }: PreparedField, { kind, folded: name }: QueryTerm, last: number) {
  const places: TextSpan[] = [];
  if (kind !== 'text') return tags.filter((tag, place) => tag.kind === kind && names[place] === name);
  for (let at = folded.text.indexOf(name); at !== -1; at = folded.text.indexOf(name, at + name.length)) {
    const place = writtenSpan(folded, { from: at, to: at + name.length });
    places.push(place);
    if (place.from > last) break;
  }
  return places;
}

function tagCounts(newestFirst: readonly PreparedEntry[]): readonly TagCount[] {
  const counts = new Map<string, TagCount>();
  for (const { fields } of newestFirst) {
    const ofDay = new Map(
      NOTE_FIELDS.flatMap((name) => fields[name].tags).map((tag) => [`${tag.kind} ${tag.key}`, tag]),
    );
    for (const [id, { kind, key, name }] of ofDay) {
      const known = counts.get(id);
      counts.set(id, known === undefined ? { kind, key, name, days: 1 } : { ...known, days: known.days + 1 });
    }
  }
  return [...counts.values()].sort((one, other) => other.days - one.days || (one.key < other.key ? -1 : 1));
}
