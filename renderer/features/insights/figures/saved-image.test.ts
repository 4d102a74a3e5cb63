// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { savedImage, svgFileText } from './saved-image';
import { svgElement, svgPicture } from './svg-element';

const TOKENS: Readonly<Record<string, string>> = {
  '--ink': '#22211d',
  '--ink-soft': '#5c574c',
  '--paper': '#f7f5f0',
  '--accent': '#0f6b66',
  '--sans': "'Inter Variable', sans-serif",
};

const WORDS = {
  title: 'Klout',
  subtitle: 'score, 24 May to 23 Nov',
  caption: 'era 2 · n = 163',
  notes: ['1: Break'],
  summary: 'Between 40 & 68.',
};

function saved(): string {
  const drawing = svgPicture(600, 200);
  drawing.setAttribute('font-size', '11px');
  drawing.append(
    svgElement('rect', { width: 4, fill: 'var(--accent)', class: 'somewhere-else' }),
    svgElement('text', { style: 'fill: var(--ink)' }, ['40']),
  );
  return svgFileText(savedImage(drawing, WORDS, (name) => TOKENS[name] ?? ''));
}

describe('savedImage', () => {
  it('needs no style sheet of the page', () => {
    const text = saved();

    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(text).toContain('fill="#0f6b66"');
    expect(text).toContain('fill: #22211d');
    expect(text).not.toContain('var(');
    expect(text).not.toContain('class=');
  });

  it('has era and n in it for those who see it, and those who do not', () => {
    expect(saved()).toMatch(/<text[^>]*>1: Break<\/text>/);
    expect(saved()).toMatch(/<text[^>]*>era 2 · n = 163<\/text>/);
    expect(saved()).toContain('<desc>Between 40 &amp; 68. era 2 · n = 163</desc>');
  });

  it('stands on paper', () => {
    expect(saved()).toMatch(/<rect[^>]*width="648"[^>]*fill="#f7f5f0"/);
  });

  it('leaves what is drawn on the page as it is', () => {
    const drawing = svgPicture(10, 10);
    drawing.append(svgElement('rect', { fill: 'var(--accent)' }));

    savedImage(drawing, WORDS, () => '#000');

    expect(drawing.firstElementChild?.getAttribute('fill')).toBe('var(--accent)');
  });
});
