import { z } from 'zod';
import type { Brand } from './brand';

/** Text that names one record for ever. */
export type Id = Brand<string, 'Id'>;

/** Makes a new id each time it is called. Handed in, never ambient. */
export type IdSource = () => Id;

const ID_FORM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Null unless `text` is 1 to 64 letters, digits, `_` or `-`, beginning with a letter or digit. */
export function parseId(text: string): Id | null {
  return ID_FORM.test(text) ? (text as Id) : null;
}

export const idSchema = z.string().refine((text): text is Id => parseId(text) !== null, 'not an id');
