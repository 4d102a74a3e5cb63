import { describe, expect, it } from 'vitest';
import { decoded, guessEncoding, readTextFile, type Encoding } from './read-text-file';

const TEXT = 'Tag;Größe\r\n23.11.2026;42,5 %\r\n';

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  return bytes;
}

/** Only for characters that Latin-1 has as well: some versions of Node read the others as controls, which no browser does. */
function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const MARK = '\ufeff';

describe('readTextFile', () => {
  it.each<readonly [string, Encoding, Uint8Array]>([
    ['UTF-8', 'utf-8', utf8(TEXT)],
    ['UTF-8 with a mark', 'utf-8', utf8(MARK + TEXT)],
    ['UTF-16 little-endian with a mark', 'utf-16le', utf16(MARK + TEXT, 'le')],
    ['UTF-16 little-endian', 'utf-16le', utf16(TEXT, 'le')],
    ['UTF-16 big-endian with a mark', 'utf-16be', utf16(MARK + TEXT, 'be')],
    ['UTF-16 big-endian', 'utf-16be', utf16(TEXT, 'be')],
    ['Windows-1252', 'windows-1252', windows1252(TEXT)],
  ])('reads %s', async (_name, encoding, bytes) => {
    const file = await readTextFile(new File([new Uint8Array(bytes)], 'klout.csv'));

    expect(file).toMatchObject({ name: 'klout.csv', encoding, text: TEXT });
  });

  it('reads an empty file as an empty text', async () => {
    expect(await readTextFile(new File([], 'empty.csv'))).toMatchObject({ encoding: 'utf-8', text: '' });
  });
});

describe('guessEncoding', () => {
  it('takes one that is broken in the middle for Windows-1252', () => {
    expect(guessEncoding(Uint8Array.from([0x61, 0xc3, 0x28, 0x62]))).toBe('windows-1252');
  });

  it('does not take a zero here and there for UTF-16', () => {
    expect(guessEncoding(utf8(`${'a;b\n'.repeat(50)}\0`))).toBe('utf-8');
  });
});

describe('decoded', () => {
  it('reads the bytes again in another encoding', () => {
    const bytes = utf8('Jörg');

    expect(decoded({ name: 'a.csv', bytes }, 'windows-1252').text).toBe('JÃ¶rg');
    expect(decoded({ name: 'a.csv', bytes }, 'utf-8').text).toBe('Jörg');
  });
});
