import { z } from 'zod';

/** How long the name of a platform or a score can be. */
export const NAME_LIMIT = 80;

/** One line that a person typed: trimmed, not empty, without line breaks or control characters. */
export function lineSchema(longest: number): z.ZodType<string, string> {
  return z.string().refine((text) => isLine(text, longest), 'empty, too long, or not one tidy line');
}

/** As `lineSchema` takes it. */
export function isLine(text: string, longest: number): boolean {
  const isTidy = text.trim() === text && text !== '' && text.length <= longest;
  return isTidy && !hasControlCharacter(text) && text.isWellFormed();
}

/** Longer text. Line breaks are kept as they are; half a surrogate pair would not survive being written as UTF-8. */
export function proseSchema(longest: number): z.ZodType<string, string> {
  return z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed(), 'half a character');
}

/** What was typed into a field of one line, as it is kept. */
export function tidyLine(typed: string): string {
  return typed.trim().replaceAll(/\s+/g, ' ');
}

/** Controls of both sets, and the two line breaks of Unicode. */
function hasControlCharacter(text: string): boolean {
  return Array.from(text).some(
    (character) =>
      character < ' ' ||
      (character >= '\u007f' && character < '\u00a0') ||
      character === '\u2028' ||
      character === '\u2029',
  );
}
