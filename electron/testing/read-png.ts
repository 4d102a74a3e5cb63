import fs from 'node:fs';
import zlib from 'node:zlib';

export type Pixel = { readonly red: number; readonly green: number; readonly blue: number; readonly alpha: number };
export type Picture = {
  readonly width: number;
  readonly height: number;
  /** Row by row. */
  readonly pixels: readonly Pixel[];
};

const SIGNATURE = '89504e470d0a1a0a';
const BYTES_OF_PIXEL = 4;

/** Reads a picture with red, green, blue and alpha of eight bits each, not interlaced: what our icons are. */
export function readPng(file: string): Picture {
  const bytes = fs.readFileSync(file);
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error(`${file} is no PNG`);
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.subarray(8, 13).toString('hex') !== '0806000000') throw new Error(`${file} is not of 8 bits with alpha`);
  const data = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data));
  const plain = withoutFilters(zlib.inflateSync(data), { height, rowLength: width * BYTES_OF_PIXEL });
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = plain.subarray(index * BYTES_OF_PIXEL);
    return { red, green, blue, alpha };
  });
  return { width, height, pixels };
}

function chunksOf(bytes: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Each row says first how its bytes were told from those to the left and above: https://www.w3.org/TR/png-3/#9Filters */
function withoutFilters(filtered: Buffer, { height, rowLength }: { height: number; rowLength: number }): Buffer {
  const plain = Buffer.alloc(height * rowLength);
  const byteAt = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (plain[row * rowLength + column] ?? 0));
  for (let row = 0; row < height; row += 1) {
    const [filter = 0, ...told] = filtered.subarray(row * (rowLength + 1), (row + 1) * (rowLength + 1));
    for (const [column, byte] of told.entries()) {
      const before = column - BYTES_OF_PIXEL;
      const [left, above, corner] = [byteAt(row, before), byteAt(row - 1, column), byteAt(row - 1, before)];
      plain[row * rowLength + column] = byte + predicted(filter, { left, above, corner });
    }
  }
  return plain;
}

type Neighbours = { readonly left: number; readonly above: number; readonly corner: number };

function predicted(filter: number, { left, above, corner }: Neighbours): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4:
      return nearest(left + above - corner, [left, above, corner]);
    default:
      throw new Error(`There is no filter ${String(filter)}`);
  }
}

function nearest(to: number, [first, ...others]: readonly [number, ...number[]]): number {
  return others.reduce((best, one) => (Math.abs(to - one) < Math.abs(to - best) ? one : best), first);
}
