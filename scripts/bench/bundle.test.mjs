import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzipBytes, initialChunks } from './bundle.mjs';

function chunk(fileName, imports = [], isEntry = false) {
  return { type: 'chunk', fileName, imports, isEntry, dynamicImports: [] };
}

describe('initial JavaScript', () => {
  it('is the entry and all that it imports, each once, and nothing that comes later', () => {
    const output = [
      chunk('plot.js', ['shared.js']),
      chunk('shared.js', ['react.js']),
      { ...chunk('index.js', ['react.js', 'shared.js', 'outside'], true), dynamicImports: ['plot.js'] },
      chunk('react.js'),
      { type: 'asset', fileName: 'index.css' },
    ];

    expect(initialChunks(output).map(({ fileName }) => fileName)).toEqual(['index.js', 'react.js', 'shared.js']);
  });

  it('is counted as it is sent, file by file', () => {
    const [one, other] = [Buffer.from('a'.repeat(5_000)), Buffer.from('b'.repeat(5_000))];

    expect(gzipBytes([one, other])).toBe(gzipSync(one).length + gzipSync(other).length);
    expect(gzipBytes([one])).toBeLessThan(100);
  });
});
