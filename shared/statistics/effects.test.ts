import { describe, expect, it } from 'vitest';
import { differences, referenceCases } from '../testing/reference-cases';
import type { AnalysisInput } from './analysis-input';
import { effects } from './effects';

const FILES = [
  '01-effects-daily.json',
  '02-effects-hand.json',
  '03-effects-degenerate.json',
  '04-effects-dates-events.json',
  '05-effects-irregular.json',
  '06-effects-together.json',
  '07-effects-reaction-flow.json',
];

describe.each(FILES)('effects, %s', (file) => {
  it.each(referenceCases(file, 'effects'))('agrees with the reference: %s', (_, { input, expected }) => {
    expect(differences(effects(input as AnalysisInput), expected)).toEqual([]);
  });
});
