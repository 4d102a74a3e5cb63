// How much JavaScript the page needs before it can show anything; part of `npm run bench`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What is drawn or chosen later is not to be waited for. */
const NOT_AT_FIRST = /node_modules\/(@observablehq\/plot|d3-[a-z]+)\/|\/(DatePicker|Calendar|RangeCalendar)\.[a-z]+$/;

/** `output` is what Vite tells of the built page: chunks with their imports and what is in them. */
export function bundleRows(output, folder) {
  const chunks = initialChunks(output);
  const bytes = gzipBytes(chunks.map(({ fileName }) => readFileSync(path.join(folder, fileName))));
  const group = 'The page, as it is sent';
  const late = chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => NOT_AT_FIRST.test(id)));
  return [
    {
      ...{ group, what: 'initial JavaScript, gzip', unit: 'kB' },
      measured: { name: `${chunks.length} files`, values: [bytes / 1000] },
      ...{ judged: 'median', target: { most: 300 } },
    },
    {
      ...{ group, what: 'modules of charts and date pickers in it', unit: '' },
      measured: { name: 'Plot, d3, calendars', values: [late.length] },
      ...{ judged: 'median', target: { most: 0 } },
    },
  ];
}

/** The entry, and all that it imports before it runs. */
export function initialChunks(output) {
  const byName = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const found = new Set([...byName.values()].filter(({ isEntry }) => isEntry));
  for (const { imports } of found) {
    for (const name of imports) if (byName.has(name)) found.add(byName.get(name));
  }
  return [...found];
}

/** Of files that are each sent by itself. */
export function gzipBytes(files) {
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0);
}
