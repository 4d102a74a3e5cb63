import fs from 'node:fs/promises';
import type { CustomScheme, Protocol } from 'electron';
import { PAGE_HEADERS } from '../io/page-headers';
import { isOwnPage, PAGE_SCHEME } from './own-page';
import { listPageFiles, type PageFile } from './page-files';

/** Makes the page's scheme one like https: with an origin, relative addresses, storage and fetch, and nothing more. */
export const PAGE_SCHEME_PRIVILEGES: CustomScheme = {
  scheme: PAGE_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** Serves the page from `folder`. Throws when it is not there. */
export function servePage(protocol: Pick<Protocol, 'handle'>, folder: string): void {
  const files = listPageFiles(folder);
  protocol.handle(PAGE_SCHEME, (request) => answer(request, files));
}

async function answer({ method, url }: Request, files: ReadonlyMap<string, PageFile>): Promise<Response> {
  if (method !== 'GET') return refuse(405);
  if (!isOwnPage(url)) return refuse(404);
  const { pathname } = new URL(url);
  const found = files.get(pathname === '/' ? '/index.html' : pathname);
  if (found === undefined) return refuse(404);
  try {
    const bytes = await fs.readFile(found.file);
    return new Response(bytes, { headers: { ...PAGE_HEADERS, 'Content-Type': found.type } });
  } catch {
    // It was there when the app started: to the page it is missing like any other.
    return refuse(404);
  }
}

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: PAGE_HEADERS });
}
