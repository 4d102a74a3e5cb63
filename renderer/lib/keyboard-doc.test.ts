import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyText, SHORTCUTS } from './shortcuts';

describe('docs/keyboard.md', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/keyboard.md'), 'utf8');
  const [, everywhere = ''] = text.split('## Everywhere');
  const rows = (everywhere.split('\n\n`Tab`')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));

  it('lists every key with what it does, and no other', () => {
    const written = SHORTCUTS.map(({ keys, text: does }) => {
      const names = keys.map((key) => `\`${keyText(key, false)}\``);
      return `| ${names.join(', ')} | ${does} |`;
    });

    expect(rows).toEqual(written);
  });
});
