import fs from 'node:fs';
import path from 'node:path';
import { pageFileType } from '../io/page-file-types';

export type PageFile = { readonly file: string; readonly type: string };

/**
 * The files that the page is made of, under the path of the address that asks for each. The list is made once: what is
 * not in it does not exist for the page, so no address can lead to another file.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const root = fs.realpathSync(folder);
  return new Map(filesIn(root, root).map((found) => [addressPath(root, found.file), found]));
}

function filesIn(root: string, folder: string): readonly PageFile[] {
  return fs.readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    // A link that leads out of the folder, or anywhere else in it, is none of the page's files.
    if (name.startsWith('.') || fs.realpathSync(file) !== file) return [];
    if (fs.statSync(file).isDirectory()) return filesIn(root, file);
    const type = pageFileType(name);
    return type === null ? [] : [{ file, type }];
  });
}

function addressPath(root: string, file: string): string {
  const parts = path.relative(root, file).split(path.sep);
  return `/${parts.map((part) => encodeURIComponent(part)).join('/')}`;
}
