import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

/** The types of macOS by their pixels. Those of twice a size are the same pixels for a sharp screen. */
export const ICNS_TYPES = {
  icp4: 16,
  icp5: 32,
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};

/** The icon of Windows out of PNGs by their pixels: https://learn.microsoft.com/en-us/windows/win32/menurc/newheader */
export function icoOf(pngs) {
  const pictures = [...pngs];
  const header = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let end = header.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const at = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * index;
    // 256 does not fit into a byte and is written as none.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(end, at + 12);
    end += png.length;
  }
  return Buffer.concat([header, ...pictures.map(([, png]) => png)]);
}

/** The icon of macOS out of PNGs by their pixels: four letters, a length that counts itself, and the picture, each. */
export function icnsOf(pngs) {
  const parts = Object.entries(ICNS_TYPES).map(([type, size]) => part(type, pngs.get(size)));
  return part('icns', Buffer.concat(parts));
}

function part(type, data) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + data.length, 4);
  return Buffer.concat([head, data]);
}

/** What tells whether pictures were drawn from this file as it is; the ends of lines do not matter. */
export function hashOfDrawing(file) {
  return createHash('sha256').update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).digest('hex');
}
