const LONGEST = 80;

/** Foreign text as it can be shown in a row of a list: one line, not long, and no half characters. */
export function shownText(text: string): string {
  const line = text
    .slice(0, LONGEST * 2)
    .trim()
    .replaceAll(/\s+/g, ' ');
  return (line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line).toWellFormed();
}

/** The same between quotation marks, within a sentence. */
export function quoted(text: string): string {
  return `“${shownText(text)}”`;
}
