import { randomBytes } from 'node:crypto';

const TEMPORARY_FORM = /\.tmp-[0-9a-f]{16}$/;

/** A name nobody else uses, in the folder of `file`: a rename within one folder is atomic, and never crosses devices. */
export function temporaryName(file: string): string {
  return `${file}.tmp-${randomBytes(8).toString('hex')}`;
}

/** Whether a file of this name is what an interrupted write left behind. */
export function isTemporaryName(name: string): boolean {
  return TEMPORARY_FORM.test(name);
}
