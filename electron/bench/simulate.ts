import { experimentRates, linkRates, suggestionRates, type Runs } from './simulation';
import type { ScoreKind } from './simulated-user';

/** `node simulate.js USERS [SEED]`: what the analyses say of so many simulated users, beside what is expected. */

/** Of 100, by score, in the order of the columns of each table. */
const LINKS_OF_NOTHING: readonly (readonly [ScoreKind, number, number, number])[] = [
  ['rw', 45, 4.2, 4.0],
  ['rw', 90, 3.9, 3.5],
  ['rw', 365, 4.3, 3.8],
  ['wander', 90, 3.8, 2.3],
  ['wander', 365, 3.8, 2.6],
  ['smooth', 90, 4.6, 4.1],
  ['smooth', 365, 5.5, 6.0],
  ['drift', 90, 4.4, 3.2],
  ['drift', 365, 4.4, 2.7],
  ['weekday', 90, 3.9, 2.7],
  ['weekday', 365, 3.9, 3.2],
  ['heavy', 90, 4.0, 4.2],
  ['heavy', 365, 4.1, 3.6],
];
const LINKS_OF_SOMETHING: readonly (readonly [ScoreKind, number, number, number, number, number])[] = [
  ['rw', 0.8, 90, 88, 58, 3.5],
  ['rw', 0.8, 365, 100, 95, 4.7],
  ['wander', 0.8, 90, 67, 31, 3.2],
  ['wander', 0.8, 365, 100, 95, 1.9],
  ['smooth', 0.8, 90, 79, 46, 4.4],
  ['smooth', 0.8, 365, 100, 95, 4.2],
  ['heavy', 0.8, 90, 86, 55, 3.4],
  ['heavy', 0.8, 365, 100, 96, 3.1],
  ['rw', 0.4, 365, 97, 81, 3.6],
];
const EXPERIMENTS: readonly (readonly [ScoreKind, number, number, number])[] = [
  ['rw', 3.5, 91, 95.9],
  ['wander', 3.7, 75, 95.8],
  ['smooth', 4.0, 89, 96.0],
  ['heavy', 2.9, NaN, 96.5],
];
const STEPS: readonly (readonly [ScoreKind, number, number, number])[] = [
  ['rw', 60, 0.0, 99],
  ['wander', 60, 0.2, 95],
  ['rw', 365, 0.4, 100],
  ['wander', 365, 0.2, 97],
];

const [users = '1000', seed = '20111026'] = process.argv.slice(2);
simulate({ users: Number(users), seed: Number(seed) });

function simulate(runs: Runs): void {
  console.log(`${String(runs.users)} users in each row, seed ${String(runs.seed)}. In percent, expected in brackets.`);
  const error = 100 * Math.sqrt((0.05 * 0.95) / runs.users);
  console.log(
    `A share of 5 % of the users is known to about ${error.toFixed(1)} points either way (one standard error).`,
  );

  heading('Nothing has an effect', ['p <= 0.05 a comparison', 'users shown a link', 'ranges that hold the truth']);
  for (const [score, days, positives, claims] of LINKS_OF_NOTHING) {
    const rates = linkRates({ score, days, effect: 0 }, runs);
    const cells = [
      cell(rates.falsePositives, positives),
      cell(rates.falseClaims, claims),
      cell(rates.coverage, '94.5-96.3'),
    ];
    row(`${score}, ${String(days)} days`, cells);
  }

  heading('One of ten has an effect', ['p <= 0.05', 'its link is shown', 'false of the links shown']);
  for (const [score, effect, days, noticed, claimed, falseShare] of LINKS_OF_SOMETHING) {
    const rates = linkRates({ score, days, effect }, runs);
    row(`${score}, ${String(effect)} a day, ${String(days)} days`, [
      cell(rates.noticed, noticed),
      cell(rates.claimed, claimed),
      cell(rates.falseShare, falseShare),
    ]);
  }

  heading('Experiments of 9 pairs of 3 days', ['no effect: found', '1 a day: found', '0.5 a day: range holds it']);
  for (const [score, none, one, coverage] of EXPERIMENTS) {
    row(score, [
      cell(experimentRates({ score, effect: 0, missing: 0.1 }, runs).found, none),
      cell(experimentRates({ score, effect: 1, missing: 0.1 }, runs).found, one),
      cell(experimentRates({ score, effect: 0.5, missing: 0.05 }, runs).coverage, coverage),
    ]);
  }

  heading('Missed events', ['no step: suggested', 'fall of 10: found', 'and something else']);
  for (const [score, days, none, ten] of STEPS) {
    const withStep = suggestionRates({ score, days, step: -10 }, runs);
    row(`${score}, ${String(days)} days`, [
      cell(suggestionRates({ score, days, step: 0 }, runs).wrong, none),
      cell(withStep.found, ten),
      cell(withStep.wrong, 0),
    ]);
  }
}

function heading(title: string, columns: readonly string[]): void {
  console.log('');
  row(title, columns);
}

function row(name: string, cells: readonly string[]): void {
  console.log(`${name.padEnd(36)}${cells.map((one) => one.padEnd(28)).join('')}`.trimEnd());
}

/** `4.1 (3.9)`; what is not expected to be anything has no brackets. */
function cell(share: number, expected: number | string): string {
  const value = (100 * share).toFixed(1);
  return Number.isNaN(expected) ? value : `${value} (${String(expected)})`;
}
