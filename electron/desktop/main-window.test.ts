import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAPER } from './main-window';

describe('PAPER', () => {
  it("is the page's own, by day and by night", () => {
    const tokens = fs.readFileSync(path.join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');
    const papers = [...tokens.matchAll(/--paper: (#[0-9a-f]{6});/g)].map((match) => match[1]);

    expect(papers.slice(0, 2)).toEqual([PAPER.light, PAPER.dark]);
  });
});
