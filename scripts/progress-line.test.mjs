import { describe, expect, it } from 'vitest';
import { createProgressLine, describeProgress } from './progress-line.mjs';

function recordedStream(isTTY) {
  const written = [];
  return { isTTY, written, write: (text) => written.push(text) };
}

describe('describeProgress', () => {
  it('says how much of how much', () => {
    expect(describeProgress(34_200_000, 121_000_000)).toBe('34.2 of 121.0 MB (28 %)');
    expect(describeProgress(500, 2000)).toBe('0.5 of 2.0 kB (25 %)');
  });

  it('says how much when the whole is not known', () => {
    expect(describeProgress(34_200_000, null)).toBe('34.2 MB');
  });
});

describe('createProgressLine', () => {
  it('moves one line on a terminal and ends it', () => {
    const stream = recordedStream(true);
    const line = createProgressLine('Electron', stream);

    line.show(500, 1000);
    line.show(1000, 1000);
    line.close();

    expect(stream.written).toEqual([
      '\rElectron: 0.5 of 1.0 kB (50 %)\x1b[K',
      '\rElectron: 1.0 of 1.0 kB (100 %)\x1b[K',
      '\n',
    ]);
  });

  it('writes a line per tenth elsewhere', () => {
    const stream = recordedStream(false);
    const line = createProgressLine('Electron', stream);

    for (let received = 0; received <= 1000; received += 10) line.show(received, 1000);
    line.close();

    expect(stream.written).toHaveLength(11);
    expect(stream.written.at(-1)).toBe('Electron: 1.0 of 1.0 kB (100 %)\n');
  });
});
