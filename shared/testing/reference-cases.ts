import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A case whose result was computed by two other implementations. */
export type ReferenceCase<Input = unknown, Expected = unknown> = {
  readonly name: string;
  readonly analysis: string;
  readonly input: Input;
  readonly expected: Expected;
};

type Fixture = {
  readonly tolerance: { readonly abs: number; readonly rel: number };
  readonly cases: readonly ReferenceCase[];
};

const FOLDER = path.resolve(import.meta.dirname, 'cases');
const TOLERANCE = { abs: 1e-8, rel: 1e-6 };

/** The paths of all files with cases. */
export function caseFiles(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(FOLDER, name));
}

/** All cases of one analysis, each with its name in front, as `it.each` takes them. */
export function referenceCases<Input, Expected>(
  analysis: string,
): readonly (readonly [string, ReferenceCase<Input, Expected>])[] {
  const cases = caseFiles().flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as Fixture).cases);
  return cases
    .filter((one) => one.analysis === analysis)
    .map((one) => [one.name, one as ReferenceCase<Input, Expected>] as const);
}

/**
 * Where `got` is not what is expected, such as `effects.0.p: 0.2 instead of 0.1`; nothing when they agree. Numbers agree
 * within the tolerance of the files; the keys of objects and the lengths of lists have to be the same.
 */
export function disagreements(got: unknown, expected: unknown, place = ''): readonly string[] {
  if (typeof got === 'number' && typeof expected === 'number') {
    const isNear = Math.abs(got - expected) <= Math.max(TOLERANCE.abs, TOLERANCE.rel * Math.abs(expected));
    return isNear ? [] : [`${place}: ${String(got)} instead of ${String(expected)}`];
  }
  if (!isContainer(got) || !isContainer(expected) || Array.isArray(got) !== Array.isArray(expected)) {
    return Object.is(got, expected) ? [] : [`${place}: ${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`];
  }
  const keys = new Set([...Object.keys(got), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => disagreements(got[key], expected[key], place === '' ? key : `${place}.${key}`));
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
