import fc from 'fast-check';
import { checksum } from './backups';

/** Texts that mean harm, or look as if they did: what a file from elsewhere, or from a broken disk, can hold. */

/** As deep as no stack of calls reaches. */
const DEPTH = 100_000;
const deep = (open: string, close: string) => `${open.repeat(DEPTH)}1${close.repeat(DEPTH)}`;

const STANDING = [
  ...['null', 'true', '0', '-0', '-1', '1.5', '1e999', '-1e999', '1e-999', '9007199254740993', '1e308'],
  ...['""', '" "', '"x"', '"\\u0000"', '"\\ud800"', '"\ud800"', '"\u2028"', '"🧵"', '"\\u202e"'],
  ...['"__proto__"', '"constructor"', '"toString"', '"../../etc/passwd"', '"2026-11-23 answer"'],
  ...['"2026-02-30"', '"2026-13-01"', '"0000-00-00"', '"0001-01-01"', '"9999-12-31"', '"2026-13"', '"2026-11"'],
  ...['"2026-11-23T25:00:00.000Z"', '"2026-02-30T08:00:00.000Z"', '"9999-12-31T23:59:59.999Z"', '"+275760-09-13"'],
  ...['[]', '{}', '[[]]', '[null]', '[{}]', '[1,[2,[3]]]', '{"length":1e9}', '{"0":1,"length":1}', '[[[]],[[]]]'],
  ...['{"toString":1,"valueOf":1,"toJSON":1,"then":1}', '{"id":"x","id":"y"}', '{"":{"":{"":""}}}'],
  ...['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"__proto__":null}'],
  ...['{"kind":"rapport-backup","documents":[]}', '{"kind":"rapport-catalog"}', '{"kind":"minutes","minutes":1e999}'],
  // Not JSON at all.
  ...['', 'NaN', 'Infinity', 'undefined', "'x'", '// x', '[1,]', '{a:1}', '"\n"', '\u0000', '\ufeff', '01', '[[[['],
];

const LARGE = [
  ...[deep('[', ']'), deep('{"a":', '}'), deep('[{"__proto__":', '}]'), '['.repeat(DEPTH)],
  ...[`"${'x'.repeat(1_000_000)}"`, `"${'\\ud800'.repeat(50_000)}"`, `[${'{},'.repeat(20_000)}{}]`],
  `{${Array.from({ length: 20_000 }, (_, index) => `"k${String(index)}":0`).join(',')}}`,
];

/** The text of a value that should not be there; of some, no value at all. */
const hostileValues: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...STANDING) },
  { weight: 1, arbitrary: fc.constantFrom(...LARGE) },
  { weight: 4, arbitrary: fc.json() },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }).map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: fc.double().map((value) => String(value)) },
);

const hostileKeys = fc.constantFrom(
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'toJSON', '', 'polluted', '0', 'length'],
  ...['kind', 'formatVersion', 'revision', 'checksum', 'month', 'documents', 'counts', 'settings', 'id', 'day'],
  ...['checks', 'notes', 'sessions', 'platforms', 'versions', 'span', 'entry', 'value', 'editedAt', 'isSample'],
);

type Harm = (text: string) => string;

const VALUE = /"(?:[^"\\]|\\.)*"(?!\s*:)|-?\d+(?:\.\d+)?|true|false|null/g;
const KEY = /"(?:[^"\\]|\\.)*"(?=\s*:)/g;
const VERSION = /"formatVersion":\s*\d+/g;

/** `of` in the place of one of the matches, whichever `nth` comes to. */
function replaceOne(
  text: string,
  pattern: RegExp,
  { nth, by }: { nth: number; by: (found: string) => string },
): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[nth % Math.max(1, matches.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

const nths = fc.nat({ max: 5_000 });
const positions = fc.double({ min: 0, max: 1, noNaN: true });

const harms: fc.Arbitrary<Harm> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(nths, hostileValues).map(
      ([nth, value]) =>
        (text: string) =>
          replaceOne(text, VALUE, { nth, by: () => value }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(nths, hostileValues).map(
      ([nth, value]) =>
        (text: string) =>
          replaceOne(text, /\[/g, { nth, by: () => `[${value},` }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(nths, hostileKeys, hostileValues).map(
      ([nth, key, value]) =>
        (text: string) =>
          replaceOne(text, /\}/g, { nth, by: () => `,"${key}":${value}}` }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(nths, hostileKeys).map(
      ([nth, key]) =>
        (text: string) =>
          replaceOne(text, KEY, { nth, by: () => `"${key}"` }),
    ),
  },
  // A line twice: an id, a collection or a month is there twice.
  {
    weight: 2,
    arbitrary: nths.map(
      (nth) => (text: string) => replaceOne(text, /^.*,$/gm, { nth, by: (line) => `${line}\n${line}` }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(nths, fc.constantFrom('3', '99', '1', '0', '-1', '1e999', '1.5', '"2"', '9007199254740993'))
      .map(
        ([nth, version]) =>
          (text: string) =>
            replaceOne(text, VERSION, { nth, by: () => `"formatVersion": ${version}` }),
      ),
  },
  {
    weight: 2,
    arbitrary: positions.map((at) => (text: string) => text.slice(0, Math.floor(text.length * at))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(positions, fc.nat({ max: 200 }), fc.oneof(hostileValues, fc.constant('\0'.repeat(512)))).map(
      ([at, length, value]) =>
        (text: string) =>
          text.slice(0, Math.floor(text.length * at)) + value + text.slice(Math.floor(text.length * at) + length),
    ),
  },
  { weight: 1, arbitrary: hostileValues.map((value) => () => value) },
);

/** With the checksum that belongs to the text, as if Rapport had written it. */
function signed(text: string): string {
  const field = /"checksum": "([^"]*)"/;
  return text.replace(field, `"checksum": "${checksum(text.replace(field, '"checksum": ""'))}"`);
}

/** One of these texts with one to four harms done to it; half of them signed as if nothing had happened. */
export function hostileTexts(whole: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...whole), fc.array(harms, { minLength: 1, maxLength: 4, size: 'max' }), fc.boolean())
    .map(([text, done, isSigned]) => {
      const harmed = done.reduce((present, harm) => harm(present), text);
      return isSigned ? signed(harmed) : harmed;
    });
}
