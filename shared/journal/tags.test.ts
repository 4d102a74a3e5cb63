import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagKey, tagsIn, textParts } from './tags';

const written = (text: string) => tagsIn(text).map(({ kind, name }) => `${kind === 'tag' ? '#' : '@'}${name}`);
const links = (text: string) => textParts(text).flatMap((part) => (part.kind === 'link' ? [part.text] : []));

/** Text in which signs, addresses and names of several scripts meet each other often. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom('#', '@', '＃', ' ', '\n', '.', '-', '_', '/', '(', ')', '1', 'tag', 'anna', 'É', 'e\u0301', 'ß'),
      fc.constantFrom('https://', 'http://a.example/', 'anna@site.example', '标签', 'दिन', 'مرحبا', '👩‍👧', '…', '&#39;'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('tagsIn', () => {
  it('finds tags and people with their places', () => {
    expect(tagsIn('Wrote to @Odile_Marsh. #Referral')).toEqual([
      { kind: 'person', name: 'Odile_Marsh', key: 'odile_marsh', from: 9, to: 21 },
      { kind: 'tag', name: 'Referral', key: 'referral', from: 23, to: 32 },
    ]);
  });

  it.each([
    ['#blog, (#quiet) "#x"…', ['#blog', '#quiet', '#x']],
    ['#a-b #c- #d_ #_e', ['#a-b', '#c', '#d_', '#_e']],
    ['#标签 и #Заметка, #دفتر و #दिन', ['#标签', '#Заметка', '#دفتر', '#दिन']],
    ['#e\u0301te\u0301 #2026q1 #1st', ['#e\u0301te\u0301', '#2026q1', '#1st']],
    ['＃日記 ＠田中', ['#日記', '@田中']],
    ['#one#two', ['#one']],
    ['Well…#fun', ['#fun']],
    ["@anna's idea", ['@anna']],
    ['@anna@social.example', ['@anna']],
  ])('in %j are %j', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  it.each([
    'We are #1 of #20-30, # 1, #-x, ## and @ noon',
    'anna@site.example, a.b+c@mail.site.example',
    'https://site.example/@anna/#part and (http://site.example/?a=#b)',
    'site.example/@anna, site.example/page#part, &#x27;',
    'C# a@b',
    '',
  ])('in %j are none', (text) => {
    expect(written(text)).toEqual([]);
  });

  it('finds in any text names that stand there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { kind, name, key, from, to } of tagsIn(text)) {
          expect(text.slice(from, to)).toMatch(kind === 'tag' ? /^[#＃]/u : /^[@＠]/u);
          expect(text.slice(from + 1, to)).toBe(name);
          expect(name).toMatch(/\p{L}/u);
          expect(name).toMatch(/^[\p{L}\p{N}_].*(?<!-)$/su);
          expect(key).toBe(tagKey(name));
        }
      }),
    );
  });

  it('is quick with the longest words', () => {
    const long = `${'a'.repeat(50_000)} ${'#'.repeat(50_000)} ${'a.'.repeat(25_000)}@ ${'#1'.repeat(25_000)} #${'1'.repeat(50_000)}`;
    expect(tagsIn(long)).toEqual([]);
  });
});

describe('tagKey', () => {
  it.each([
    ['Blog', 'BLOG'],
    ['ｂｌｏｇ', 'blog'],
    ['\u00c9t\u00e9', 'e\u0301te\u0301'],
  ])('is the same for %s and %s', (one, other) => {
    expect(tagKey(one)).toBe(tagKey(other));
  });

  it('tells words apart that only their accents tell apart', () => {
    expect(tagKey('schon')).not.toBe(tagKey('schön'));
  });

  it('is its own key', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => tagKey(tagKey(name)) === tagKey(name)));
  });
});

describe('textParts', () => {
  it('are what is shown', () => {
    expect(textParts('See https://site.example/a, @anna. #blog!')).toEqual([
      { kind: 'plain', text: 'See ' },
      { kind: 'link', text: 'https://site.example/a' },
      { kind: 'plain', text: ', ' },
      { kind: 'person', text: '@anna', name: 'anna', key: 'anna' },
      { kind: 'plain', text: '. ' },
      { kind: 'tag', text: '#blog', name: 'blog', key: 'blog' },
      { kind: 'plain', text: '!' },
    ]);
  });

  it.each([
    ['(https://site.example/a_(b)).', ['https://site.example/a_(b)']],
    ['(https://site.example/a)', ['https://site.example/a']],
    ['https://site.example/?q=1&r=#x!', ['https://site.example/?q=1&r=#x']],
    ['HTTPS://SITE.EXAMPLE', ['HTTPS://SITE.EXAMPLE']],
    ['“https://site.example”、https://例え.example。', ['https://site.example', 'https://例え.example']],
    ['javascript://site file:///x http:// http://) xhttps://site.example', []],
  ])('of %j are the links %j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('joined are the text, and none of them is empty', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parts = textParts(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        expect(parts.filter(({ kind }) => kind === 'tag' || kind === 'person')).toHaveLength(tagsIn(text).length);
      }),
    );
  });
});
