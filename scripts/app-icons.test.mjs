import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hashOfDrawing } from '../assets/icon-files.mjs';
import { readPng } from '../electron/testing/read-png';

const ASSETS = fileURLToPath(new URL('../assets', import.meta.url));
const APP = path.join(ASSETS, 'app');
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const isPng = (bytes) => bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';
/** Where a PNG says its size, and that it has eight bits of red, green, blue and alpha each. */
const headerOf = (png) => {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return { isPng: isPng(png), width, height, kind: png.subarray(24, 26).toString('hex') };
};
const header = (size) => ({ isPng: true, width: size, height: size, kind: '0806' });

describe('the icons of the app', () => {
  it('are drawn from the drawings as they are now', () => {
    const drawnFrom = JSON.parse(readFileSync(path.join(APP, 'drawn-from.json'), 'utf8'));

    const now = Object.keys(drawnFrom).map((name) => [name, hashOfDrawing(path.join(ASSETS, name))]);
    // Otherwise: CHROMIUM_PATH=… node assets/make-icons.mjs
    expect(drawnFrom).toEqual(Object.fromEntries(now));
    expect(Object.keys(drawnFrom)).toEqual(['app.svg', 'marks.svg']);
  });

  it.each(LINUX_SIZES)('are there for Linux with %i pixels', (size) => {
    expect(headerOf(readFileSync(path.join(APP, 'icons', `${size}x${size}.png`)))).toEqual(header(size));
  });

  it.each([16, 48, 128])('are see-through around the page: %i pixels', (size) => {
    const { pixels } = readPng(path.join(APP, 'icons', `${size}x${size}.png`));

    expect([0, size - 1, size * (size - 1), size * size - 1].map((at) => pixels[at].alpha)).toEqual([0, 0, 0, 0]);
    expect(pixels[(size * size + size) / 2].alpha).toBe(255);
  });

  it('are for Linux in no other sizes', () => {
    expect(readdirSync(path.join(APP, 'icons')).sort()).toEqual(
      LINUX_SIZES.map((size) => `${size}x${size}.png`).sort(),
    );
  });

  it('are in one file for Windows, where nothing is left between the pictures', () => {
    const file = readFileSync(path.join(APP, 'icon.ico'));
    const [reserved, type, count] = [0, 2, 4].map((at) => file.readUInt16LE(at));
    const entries = Array.from({ length: count }, (_, index) => {
      const at = 6 + 16 * index;
      const [length, start] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
      return { told: file[at] || 256, start, end: start + length, ...headerOf(file.subarray(start)) };
    });

    expect([reserved, type]).toEqual([0, 1]);
    const sizes = [16, 20, 24, 32, 40, 48, 64, 128, 256];
    expect(entries).toMatchObject(sizes.map((size) => ({ told: size, ...header(size) })));
    const ends = [6 + 16 * count, ...entries.map(({ end }) => end)];
    expect(entries.map(({ start }) => start)).toEqual(ends.slice(0, -1));
    expect(ends.at(-1)).toBe(file.length);
  });

  it('are in one file for macOS, each under the name of its size', () => {
    const file = readFileSync(path.join(APP, 'icon.icns'));
    const parts = {};
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
      parts[file.toString('latin1', at, at + 4)] = headerOf(file.subarray(at + 8));

    expect([file.toString('latin1', 0, 4), file.readUInt32BE(4)]).toEqual(['icns', file.length]);
    expect(parts).toEqual({
      ...{ icp4: header(16), icp5: header(32), ic07: header(128), ic08: header(256), ic09: header(512) },
      ...{ ic10: header(1024), ic11: header(32), ic12: header(64), ic13: header(256), ic14: header(512) },
    });
  });

  it('are at hand for the window', () => {
    expect(headerOf(readFileSync(path.join(ASSETS, 'main', 'icons', 'app.png')))).toEqual(header(256));
  });
});
