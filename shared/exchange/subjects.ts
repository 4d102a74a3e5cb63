import type { Id, IdSource } from '../base/id';
import { isLine, NAME_LIMIT, tidyLine } from '../base/text';
import type { Catalog } from '../ledger/documents';
import { choicesOf, LONGEST_NAME, type ImportKind, type Mapping, type NameChoice } from './column-mapping';
import { nameKey } from './name-key';
import { quoted } from './shown-text';

/** What a record is about: a score, an activity or a platform, in the ledger or to be made. */
export type Subject = { readonly id: Id; readonly name: string; readonly isNew: boolean };
export type FoundSubject = { readonly subject: Subject } | { readonly problem: string };

/** A name as the table has it, and an id if it has one too. */
type SubjectWords = { readonly name: string; readonly id: string };

export type Subjects = {
  readonly find: (words: SubjectWords) => FoundSubject;
  readonly withId: (id: Id) => FoundSubject;
};

const WORDS = { readings: 'score', checks: 'activity', sessions: 'platform' } as const;
const LONGEST = { readings: NAME_LIMIT, checks: 200, sessions: NAME_LIMIT } as const;

export function wordFor(kind: ImportKind): (typeof WORDS)[ImportKind] {
  return WORDS[kind];
}

type NamedThing = { readonly id: Id; readonly name: string; readonly position: number };

/** The names of the ledger's scores, activities or platforms. */
export function namedThings(catalog: Catalog, kind: ImportKind): readonly NamedThing[] {
  switch (kind) {
    case 'readings':
      return catalog.scores;
    case 'checks':
      return catalog.activities.map(({ id, title, position }) => ({ id, name: title, position }));
    case 'sessions':
      return catalog.platforms;
  }
}

/** Whether something of this kind can be called `name`. */
export function isPossibleName(name: string, kind: ImportKind): boolean {
  return isLine(tidyLine(name), LONGEST[kind]);
}

/** Those that have the key of a name, by key. */
export function thingsByKey(catalog: Catalog, kind: ImportKind): ReadonlyMap<string, readonly Id[]> {
  const byKey = new Map<string, Id[]>();
  for (const { id, name } of namedThings(catalog, kind)) {
    const key = nameKey(name);
    byKey.set(key, [...(byKey.get(key) ?? []), id]);
  }
  return byKey;
}

/** Finds what rows are about; one that is to be created gets its id when it is first met. */
export function createSubjects(catalog: Catalog, mapping: Mapping, newId: IdSource): Subjects {
  const byId = new Map<string, Subject>(
    namedThings(catalog, mapping.kind).map(({ id, name }) => [id, { id, name, isNew: false }]),
  );
  const byKey = thingsByKey(catalog, mapping.kind);
  const choices = choicesOf(mapping);
  const created = new Map<string, Subject>();
  const word = WORDS[mapping.kind];

  function withId(id: string): FoundSubject {
    const subject = byId.get(id);
    return subject === undefined ? { problem: `the ${word} that was chosen is not there` } : { subject };
  }

  function create(name: string, key: string): FoundSubject {
    const present = created.get(key);
    if (present !== undefined) return { subject: present };
    if (!isPossibleName(name, mapping.kind)) return { problem: `no ${word} can be called ${quoted(name)}` };
    const subject = { id: newId(), name: tidyLine(name), isNew: true };
    created.set(key, subject);
    return { subject };
  }

  function chosen(name: string, key: string, choice: NameChoice): FoundSubject {
    if (choice.kind === 'use') return withId(choice.id);
    return choice.kind === 'create' ? create(name, key) : { problem: `${quoted(name)} is left out` };
  }

  function find(words: SubjectWords): FoundSubject {
    const subject = byId.get(words.id.trim());
    if (subject !== undefined) return { subject };
    if (words.name.trim() === '') return { problem: `nothing says which ${word} it is` };
    if (words.name.length > LONGEST_NAME) return { problem: `no ${word} has so long a name` };
    return named(words.name, nameKey(words.name));
  }

  function named(name: string, key: string): FoundSubject {
    const ids = byKey.get(key) ?? [];
    const choice = choices.get(key);
    // What was to be made may be there by now: the same import again must not make it twice.
    const isThere = choice?.kind === 'create' && ids.length === 1;
    if (choice !== undefined && !isThere) return chosen(name, key, choice);
    if (ids.length > 1) return { problem: `more than one ${word} is called ${quoted(name)}` };
    return ids[0] === undefined ? { problem: `no ${word} is called ${quoted(name)}` } : withId(ids[0]);
  }

  return { find, withId };
}
