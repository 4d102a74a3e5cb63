import type { Month } from '../base/day';
import { isNestedDeeper } from '../base/nesting';
import { parseJson } from '../base/parse-json';
import { EMPTY_CATALOG, emptyMonth } from './documents';
import { sortOut } from './sort-out';
import { DEEPEST_DOCUMENT, type DocumentKind } from './stored-document';

/**
 * What can still be made out in the text of a damaged document: every record stands on a line of its own, under the
 * line that names its collection, so a file that was cut off still holds what stands before the cut. Null for a
 * document in which there is nothing to be made out. `month` is that of its name; null for a catalog.
 */
export function legibleContent(
  { collections, schema }: DocumentKind<unknown>,
  text: string,
  month: Month | null,
): Readonly<Record<string, unknown>> | null {
  const found = new Map<string, unknown[]>();
  const fields = new Map<string, unknown>();
  let collection = '';
  for (const line of text.split('\n')) {
    const start = FIELD.exec(line);
    const value = legibleValue(start === null ? line : (start[2] ?? ''));
    if (start === null) {
      if (typeof value === 'object' && value !== null) found.get(collection)?.push(value);
    } else if (Object.hasOwn(collections, start[1] ?? '')) {
      collection = start[1] ?? '';
      found.set(collection, Array.isArray(value) ? (value as unknown[]) : []);
    } else if (value !== undefined) fields.set(start[1] ?? '', value);
  }
  if (found.size === 0) return null;
  const empty = month === null ? EMPTY_CATALOG : emptyMonth(month);
  const settings = month === null && fields.has('settings') ? { settings: fields.get('settings') } : {};
  const { content } = sortOut(collections, { ...empty, ...settings, ...Object.fromEntries(found) });
  if (schema.safeParse(content).success) return content;
  const { content: bare } = sortOut(collections, { ...empty, ...Object.fromEntries(found) });
  return schema.safeParse(bare).success ? bare : null;
}

const FIELD = /^"([A-Za-z]+)": (.*)$/;

function legibleValue(text: string): unknown {
  const value = parseJson(text.replace(/,$/, ''));
  return isNestedDeeper(value, DEEPEST_DOCUMENT) ? undefined : value;
}
