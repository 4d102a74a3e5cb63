/**
 * Prose as Markdown that shows exactly it: no line becomes a heading, a list, a quotation, a rule or a piece of HTML,
 * whatever it begins with, and lines end where they end.
 */
export function markdownProse(text: string): string {
  const lines = text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/).map(markdownLine);
  return lines
    .map((line, index) => {
      const isBroken = line !== '' && (lines[index + 1] ?? '') !== '';
      return isBroken ? `${line}\\` : line;
    })
    .join('\n')
    .trim();
}

/** Text that stands within a line. */
export function markdownWords(text: string): string {
  return text.replaceAll(/[\\`<*_[\]]|&(?=#?\w+;)/g, '\\$&').replaceAll(/\s+/g, ' ');
}

function markdownLine(line: string): string {
  const text = line.trimEnd();
  const indent = text.length - text.trimStart().length;
  // Spaces at the start of a line can make it code; these are no spaces to Markdown, and look like them.
  return '\u00a0'.repeat(indent) + withPlainStart(markdownWords(text.trimStart()));
}

function withPlainStart(text: string): string {
  return text.replace(/^[#>+\-=~|:]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}
