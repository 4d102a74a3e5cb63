import type { Month } from '../base/day';
import { isTextNestedDeeper } from '../base/nested-text';
import { parseJson } from '../base/parse-json';
import { EMPTY_CATALOG, emptyMonth } from './documents';
import { migrate } from './migrations/migrate';
import type { Content } from './migrations/migration';
import { sortOut } from './sort-out';
import { DEEPEST_DOCUMENT, FORMAT_VERSION, type DocumentKind } from './stored-document';

/**
 * What can still be made out in the text of a damaged document: every record stands on a line of its own, under the
 * line that names its collection, so a file that was cut off still holds what stands before the cut. Null for a
 * document in which there is nothing to be made out. `month` is that of its name; null for a catalog.
 */
export function legibleContent(
  { collections, schema, migratedAs }: DocumentKind<unknown>,
  text: string,
  month: Month | null,
): Readonly<Record<string, unknown>> | null {
  const { lists, fields } = legibleParts(Object.keys(collections), text);
  if (lists.size === 0) return null;
  const empty = month === null ? EMPTY_CATALOG : emptyMonth(month);
  const settings = month === null && fields.has('settings') ? { settings: fields.get('settings') } : {};
  // Settings that are damaged must not take the records with them.
  for (const kept of [settings, {}]) {
    const found = migrated(migratedAs, { ...kept, ...Object.fromEntries(lists) }, fields.get('formatVersion'));
    const { content } = sortOut(collections, { ...empty, ...found });
    if (schema.safeParse(content).success) return content;
  }
  return null;
}

type Parts = { readonly lists: ReadonlyMap<string, readonly unknown[]>; readonly fields: ReadonlyMap<string, unknown> };

/** The lists that are collections, and the other fields as far as each stands on one line. */
function legibleParts(collections: readonly string[], text: string): Parts {
  const lists = new Map<string, unknown[]>();
  const fields = new Map<string, unknown>();
  let list: unknown[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [, name, rest] = FIELD.exec(line) ?? [];
    const value = legibleValue(rest ?? line);
    if (name === undefined) {
      if (typeof value === 'object') list?.push(value);
    } else if (collections.includes(name)) {
      list = Array.isArray(value) ? [...(value as unknown[])] : [];
      lists.set(name, list);
    } else {
      // What follows are not records of the collection before it.
      list = undefined;
      fields.set(name, value);
    }
  }
  return { lists, fields };
}

const FIELD = /^"([A-Za-z]+)": (.*)$/;

/** In today's form, as far as it can be brought there. */
function migrated(which: DocumentKind<unknown>['migratedAs'], content: Content, version: unknown): Content {
  if (which === null || typeof version !== 'number' || version >= FORMAT_VERSION) return content;
  try {
    return migrate(which, content, { version });
  } catch {
    // A part of a document may be too little for a migration; its schema then judges it as it stands.
    return content;
  }
}

function legibleValue(text: string): unknown {
  return isTextNestedDeeper(text, DEEPEST_DOCUMENT) ? undefined : parseJson(text.replace(/,$/, ''));
}
