import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './note-query';

const text = (folded: string) => ({ kind: 'text', folded });
const tag = (folded: string) => ({ kind: 'tag', folded });
const person = (folded: string) => ({ kind: 'person', folded });

describe('parseQuery', () => {
  it.each([
    ['Klout  score', [text('klout'), text('score')], []],
    ['"Two  Words" three', [text('two words'), text('three')], []],
    ['„Zwei Wörter“', [text('zwei worter')], []],
    ['"not yet clo', [text('not yet clo')], []],
    ['#Clients @Odile_Marsh', [tag('clients'), person('odile_marsh')], []],
    ['#clients, #1 anna@site.example', [tag('clients'), text('#1'), text('anna@site.example')], []],
    ['blog -draft -"old post" -#x -@anna', [text('blog')], [text('draft'), text('old post'), tag('x'), person('anna')]],
    ['well-known', [text('well-known')], []],
    ['say"this"', [text('say'), text('this')], []],
    ["@anna's", [text("@anna's")], []],
  ])('of %j requires %j and excludes %j', (typed, required, excluded) => {
    expect(parseQuery(typed)).toEqual({ required, excluded });
  });

  it.each(['', '  \n', '-', '""', '"', '-"', ' - '])('of %j is empty', (typed) => {
    expect(parseQuery(typed)).toEqual({ required: [], excluded: [] });
  });

  it('takes anything that can be typed, and looks for nothing that is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const { required, excluded } = parseQuery(typed);
        expect([...required, ...excluded].every(({ folded }) => folded.trim() !== '')).toBe(true);
      }),
    );
  });
});
