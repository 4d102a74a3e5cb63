/** Two names with the same key are the same to people: case, space and the way accents are encoded do not matter. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');
}
