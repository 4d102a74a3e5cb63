import { describe, expect, it } from 'vitest';
import { day } from '../base/day';
import { amount, dayPart, listed, numberPart, say, sentenceText, title, type NumberForm } from './sentence';
import { createSentenceFormat } from './sentence-format';

const english = createSentenceFormat('en-GB');
const german = createSentenceFormat('de');

function written(value: number, form: NumberForm, format = english): string {
  return sentenceText([numberPart(value, form)], format);
}

describe('say', () => {
  it('puts words, parts and other sentences one after the other', () => {
    const inner = say`${amount(2)} of ${amount(3)}`;
    const sentence = say`${title('Answer')}: ${inner} since ${dayPart(day('2026-02-03'))}.`;

    expect(sentence[0]).toEqual({ kind: 'title', title: 'Answer' });
    expect(sentenceText(sentence, english)).toBe('Answer: 2 of 3 since 3 Feb 2026.');
  });

  it('leaves out what is empty', () => {
    expect(say`${''}${[]}a`).toEqual(['a']);
  });

  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
  ])('lists %j', (parts, words) => {
    expect(sentenceText(listed(parts), english)).toBe(words);
  });
});

describe('createSentenceFormat', () => {
  it.each([
    ['estimate', 0.3, '0.30'],
    ['estimate', -0.1234, '−0.12'],
    ['estimate', 1234, '1,200'],
    ['estimate', -1e-17, '0'],
    ['change', 2, '+2.0'],
    ['change', -20, '−20'],
    ['change', 0, '0'],
    ['amount', 1139, '1,139'],
    ['amount', 0.125, '0.13'],
    ['amount', -0.0001, '0'],
    ['difference', 41, '+41'],
    ['difference', 0, '0'],
    ['percent', 0.33, '33.0'],
    ['percent-change', 0.0788, '+7.9'],
    ['percent-change', -0.00001, '0.0'],
  ] as const)('writes as %s %d', (form, value, words) => {
    expect(written(value, form)).toBe(words);
  });

  it('writes as the language does', () => {
    expect([written(-0.1234, 'estimate', german), written(1139, 'amount', german)]).toEqual(['−0,12', '1.139']);
    expect(sentenceText([dayPart(day('2026-02-03'))], german)).toBe('3. Feb. 2026');
  });
});
