/** The text with `~` in place of the person's own folder, whose name is mostly theirs. */
export function withoutHome(text: string, home: string): string {
  const parts = home.split(/[\\/]/).filter((part) => part !== '');
  if (parts.length === 0) return text;
  const start = /^[\\/]/.test(home) ? '[\\\\/]+' : '';
  const path = parts.map(escaped).join('[\\\\/]+');
  return text.replace(new RegExp(`${start}${path}(?![^\\\\/\\s"'(),:;])`, 'gi'), '~');
}

function escaped(part: string): string {
  return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
