import { readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../base/parse-json';
import { hostileTexts } from '../testing/hostile';
import { readCases, type ReferenceCase } from '../testing/reference-cases';
import { analyseCase, parseCaseFile } from './analyse-case';
import { ANALYSES } from './analyse-case-analyses';

const IS_FULL = process.env['RAPPORT_FULL'] === '1';
const RUNS = { numRuns: IS_FULL ? 10_000 : 700 };
const TIMEOUT = IS_FULL ? 1_800_000 : 120_000;

const files = readdirSync(path.resolve(import.meta.dirname, '../testing/cases'));
const cases = files.filter((name) => name.endsWith('.json')).flatMap((name) => readCases(name).cases);

/** The smallest two cases of each analysis, so that a harm is likely to hit what matters. */
const small = [...ANALYSES.keys()].flatMap((analysis) =>
  cases
    .filter((one) => one.analysis === analysis)
    .toSorted((one, other) => sizeOf(one) - sizeOf(other))
    .slice(0, 2),
);

function sizeOf({ input }: ReferenceCase): number {
  return JSON.stringify(input).length;
}

function textOf({ name, analysis, input }: ReferenceCase): string {
  return JSON.stringify({ cases: [{ name, analysis, input }] });
}

/** JSON has no words for them: they would come out as null. */
function numbersBeyondAll(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersBeyondAll) : [];
}

/** Whatever it is, there is a sentence or finite numbers for each case, and nothing is left behind. */
function survive(text: string): void {
  const results = (parseCaseFile(parseJson(text)) ?? []).map(analyseCase);
  for (const result of results) {
    if ('error' in result)
      expect(result.error).toMatch(/^(This is no case: |There is no analysis |The input of ).*\.$/s);
    else expect(numbersBeyondAll(result.output)).toEqual([]);
  }
  expect('polluted' in {}).toBe(false);
}

describe('a hostile file of cases', () => {
  it(
    'gets a sentence or finite numbers in each place',
    () => {
      fc.assert(fc.property(hostileTexts(small.map(textOf)), survive), RUNS);
    },
    TIMEOUT,
  );

  it(
    'gets them for numbers of any size, too',
    () => {
      const scaled = fc.tuple(fc.constantFrom(...small), fc.nat(), fc.constantFrom(0, -1, 1e-320, 1e-90, 1e90, 1e300));
      fc.assert(
        fc.property(scaled, ([one, nth, by]) => {
          const numbers = [...textOf(one).matchAll(/(?<=[[:,])-?\d+(\.\d+)?(?=[\],}])/g)];
          const match = numbers[nth % Math.max(1, numbers.length)];
          if (match === undefined) return;
          const { index } = match;
          const [before, after] = [textOf(one).slice(0, index), textOf(one).slice(index + match[0].length)];
          survive(`${before}${String(Number(match[0]) * by)}${after}`);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
