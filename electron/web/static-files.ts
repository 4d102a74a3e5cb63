import fs from 'node:fs/promises';
import path from 'node:path';
import { pageFileType } from '../io/page-file-types';

export type StaticAnswer =
  { readonly status: 200; readonly type: string; readonly bytes: Uint8Array } | { readonly status: 400 | 403 | 404 };

/** The file of the page that `target` asks for: the second word of an HTTP request, as it came. */
export async function findStaticFile(pageFolder: string, target: string): Promise<StaticAnswer> {
  const name = decodeName(target);
  if (name === null) return { status: 400 };
  if (name.split('/').some((part) => part.startsWith('.'))) return { status: 403 };
  const type = pageFileType(name);
  if (type === null) return { status: 404 };
  try {
    const root = await fs.realpath(pageFolder);
    // Links are followed before it is asked whether the file is inside, so that none leads out.
    const file = await fs.realpath(path.join(root, ...name.split('/')));
    if (!file.startsWith(root + path.sep)) return { status: 403 };
    return { status: 200, type, bytes: await fs.readFile(file) };
  } catch {
    // Missing, a folder or not readable: to the outside it is all the same.
    return { status: 404 };
  }
}

/** The path without its leading slash, decoded once; null when it is malformed or names things beyond plain files. */
function decodeName(target: string): string | null {
  // Nothing but a path: `GET http://elsewhere/` and `GET *` are for proxies.
  if (!target.startsWith('/') || target.includes('#')) return null;
  const [encoded = ''] = target.slice(1).split('?');
  try {
    const name = decodeURIComponent(encoded);
    if (name === '') return 'index.html';
    // A backslash and a colon are ordinary letters on one system and lead elsewhere on another.
    return /[\\:\p{Cc}]/u.test(name) || name.split('/').includes('') ? null : name;
  } catch {
    return null;
  }
}
