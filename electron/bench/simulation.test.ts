import { describe, expect, it } from 'vitest';
import { createSeededRandom } from '../../shared/base/random';
import { experimentRates, linkRates, suggestionRates } from './simulation';
import { simulatedUser } from './simulated-user';

/**
 * The short form of `npm run simulate`. The numbers are the same in every run; the bounds leave room for what so few users
 * can differ from many, and none for an analysis that is wrong.
 */

const SEED = 20_111_026;

describe('simulated users', () => {
  it('are the same for the same seed, and others for another', () => {
    const user = (seed: number) => simulatedUser(createSeededRandom(seed), { score: 'rw', days: 60, effect: 0 });

    expect(user(1)).toEqual(user(1));
    expect(user(1)).not.toEqual(user(2));
  });
});

describe('users of whom nothing that they do has an effect', () => {
  it.each(['rw', 'wander', 'smooth', 'weekday', 'heavy'] as const)(
    'see it seldom with a score of the kind %s',
    (score) => {
      const rates = linkRates({ score, days: 90, effect: 0 }, { users: 60, seed: SEED });

      expect(rates.falsePositives).toBeGreaterThan(0.01);
      expect(rates.falsePositives).toBeLessThan(0.08);
      expect(rates.falseClaims).toBeLessThan(0.12);
      expect(rates.coverage).toBeGreaterThan(0.92);
      expect(rates.coverage).toBeLessThan(0.99);
    },
  );
});

describe('users of whom one thing has an effect of the ordinary daily change', () => {
  it('are shown it in half a year, and hardly anything else', () => {
    const rates = linkRates({ score: 'rw', days: 180, effect: 0.8 }, { users: 40, seed: SEED });

    expect(rates.noticed).toBeGreaterThan(0.95);
    expect(rates.claimed).toBeGreaterThan(0.8);
    expect(rates.falseClaims).toBeLessThan(0.15);
    expect(rates.coverage).toBeGreaterThan(0.92);
  });

  it('are not promised it in seven weeks', () => {
    expect(linkRates({ score: 'rw', days: 45, effect: 0.8 }, { users: 60, seed: SEED }).claimed).toBeLessThan(0.35);
  });
});

describe('experiments', () => {
  it.each(['rw', 'wander', 'smooth'] as const)(
    'find seldom what is not there, with a score of the kind %s',
    (score) => {
      const runs = { users: 200, seed: SEED };

      expect(experimentRates({ score, effect: 0, missing: 0.1 }, runs).found).toBeLessThan(0.08);
      expect(experimentRates({ score, effect: 1, missing: 0.1 }, runs).found).toBeGreaterThan(0.6);
      expect(experimentRates({ score, effect: 0.5, missing: 0.05 }, runs).coverage).toBeGreaterThan(0.93);
    },
  );
});

describe('missed events', () => {
  it.each(['rw', 'wander'] as const)('are found, and not invented, in a score of the kind %s', (score) => {
    const runs = { users: 100, seed: SEED };

    expect(suggestionRates({ score, days: 90, step: 0 }, runs).wrong).toBeLessThan(0.03);
    expect(suggestionRates({ score, days: 90, step: -20 }, runs)).toEqual({ wrong: 0, found: 1 });
  });
});
