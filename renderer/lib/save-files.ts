import { strToU8, zipSync } from 'fflate';

export type FileToSave = { readonly name: string; readonly mediaType: string; readonly text: string };

/** What was given to the browser to save. */
export type SavedFile = { readonly name: string; readonly bytes: number };

/** The browser has begun to read it long before; it does not say when it has ended. */
const KEPT_FOR = 60_000;

/** One file as itself, several as one zip of this name. */
export function saveFiles(files: readonly FileToSave[], zipName: string): SavedFile {
  const [first] = files;
  const [name, blob] =
    first !== undefined && files.length === 1
      ? [first.name, new Blob([first.text], { type: `${first.mediaType};charset=utf-8` })]
      : [zipName, new Blob([zipped(files)], { type: 'application/zip' })];
  download(name, blob);
  return { name, bytes: blob.size };
}

function zipped(files: readonly FileToSave[]): Uint8Array<ArrayBuffer> {
  // Not the one with workers: they would be made from a text, which the page's policy forbids.
  return new Uint8Array(zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]))));
}

/** One file, to where the browser puts what it saves. */
export function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_FOR);
}
