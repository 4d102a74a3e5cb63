import { z } from 'zod';

/**
 * The schema of a stored record. Fields that this version does not know are kept on every write, because a newer
 * version may have put them there; the type does not show them, so that a mistyped name still fails to compile.
 */
export function openObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  // A loose object differs from a plain one only in the keys that its type leaves open.
  return z.looseObject(shape);
}
