import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A case of the reference: what goes in, and what two independent programs found for it. */
export type ReferenceCase = {
  readonly name: string;
  readonly analysis: string;
  readonly note: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
};

type Tolerance = { readonly abs: number; readonly rel: number };
type CaseFile = { readonly tolerance: Tolerance; readonly cases: readonly ReferenceCase[] };

/** The cases of one analysis in a file of `cases/`, by name, as `it.each` takes them. */
export function referenceCases(file: string, analysis: string): readonly (readonly [string, ReferenceCase])[] {
  const { cases } = readCases(file);
  return cases.filter((one) => one.analysis === analysis).map((one) => [one.name, one] as const);
}

/**
 * Where `got` is not what was `expected`, as paths with both values; empty when they agree. Numbers agree within the
 * tolerance of the cases, everything else exactly; what is not expected must not be there.
 */
export function differences(got: unknown, expected: unknown, at = ''): readonly string[] {
  if (typeof got === 'number' && typeof expected === 'number') {
    return agrees(got, expected) ? [] : [`${at}: ${String(got)} is not ${String(expected)}`];
  }
  if (isObject(got) && isObject(expected)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
    const length = lengthOf(got) === lengthOf(expected) ? [] : [`${at}: other length`];
    return [...length, ...[...names].flatMap((name) => differences(got[name], expected[name], `${at}.${name}`))];
  }
  return Object.is(got, expected) ? [] : [`${at}: ${JSON.stringify(got)} is not ${JSON.stringify(expected)}`];
}

/** The tolerance of every file, which the test of this module checks. */
export const TOLERANCE: Tolerance = { abs: 1e-8, rel: 1e-6 };

export function readCases(file: string): CaseFile {
  const place = path.resolve(import.meta.dirname, 'cases', file);
  return JSON.parse(readFileSync(place, 'utf8')) as CaseFile;
}

function agrees(got: number, expected: number): boolean {
  return Math.abs(got - expected) <= Math.max(TOLERANCE.abs, TOLERANCE.rel * Math.abs(expected));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function lengthOf(value: object): number | null {
  return Array.isArray(value) ? value.length : null;
}
