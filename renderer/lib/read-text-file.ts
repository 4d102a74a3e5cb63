/** The ways in which the text of a file can be written in bytes. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A file as it was opened; the bytes stay, so that it can be read in another encoding. */
export type TextFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly text: string;
};

const BYTES_LOOKED_AT = 4_096;
/** Of the bytes in one of the two places of a UTF-16 text, how many have to be zero. */
const MOSTLY_ZERO = 0.4;

export async function readTextFile(file: File): Promise<TextFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return decoded({ name: file.name, bytes }, guessEncoding(bytes));
}

/** The same file in another encoding. A byte order mark is not part of the text. */
export function decoded({ name, bytes }: Pick<TextFile, 'name' | 'bytes'>, encoding: Encoding): TextFile {
  return { name, bytes, encoding, text: new TextDecoder(encoding).decode(bytes) };
}

/** What the first bytes say, then what the bytes can be at all; anything can be Windows-1252. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  return markedEncoding(bytes) ?? wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Digits, separators and most letters are less than 256, so that in UTF-16 every other byte is zero. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const [even, odd] = [shareOfZeros(bytes, 0), shareOfZeros(bytes, 1)];
  if (Math.max(even, odd) < MOSTLY_ZERO || even === odd) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function shareOfZeros(bytes: Uint8Array, from: 0 | 1): number {
  const looked = bytes.subarray(0, BYTES_LOOKED_AT).filter((_, index) => index % 2 === from);
  return looked.filter((byte) => byte === 0).length / Math.max(1, looked.length);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
