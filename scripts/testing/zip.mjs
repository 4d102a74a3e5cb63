import { crc32 } from 'node:zlib';

const STORED = 0;
const MADE_BY_UNIX = (3 << 8) | 20;
const REGULAR_FILE = 0o100000;

/** A zip archive of `[{ name, content, mode }]`, without compression. */
export function zip(files) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const { name, content, mode = 0o644 } of files) {
    const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(content)];
    const sums = Buffer.alloc(12);
    sums.writeUInt32LE(crc32(bytes), 0);
    sums.writeUInt32LE(bytes.length, 4);
    sums.writeUInt32LE(bytes.length, 8);
    const local = Buffer.concat([
      header(0x04034b50, [20, 0, STORED, 0, 33]),
      sums,
      shorts(nameBytes.length, 0),
      nameBytes,
    ]);
    const central = Buffer.concat([
      header(0x02014b50, [MADE_BY_UNIX, 20, 0, STORED, 0, 33]),
      sums,
      shorts(nameBytes.length, 0, 0, 0, 0),
      longs(((REGULAR_FILE | mode) * 0x10000) >>> 0, offset),
      nameBytes,
    ]);
    locals.push(local, bytes);
    centrals.push(central);
    offset += local.length + bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.concat([
    header(0x06054b50, [0, 0, files.length, files.length]),
    longs(directory.length, offset),
    shorts(0),
  ]);
  return Buffer.concat([...locals, directory, end]);
}

function header(signature, numbers) {
  return Buffer.concat([longs(signature), shorts(...numbers)]);
}

function shorts(...numbers) {
  return Buffer.concat(numbers.map((number) => Buffer.from([number & 0xff, number >> 8])));
}

function longs(...numbers) {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt32LE(number, 4 * index));
  return bytes;
}
