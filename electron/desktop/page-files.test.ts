import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../io/testing/temporary-folder';
import { listPageFiles } from './page-files';

function put(...parts: readonly string[]): string {
  const file = path.join(...parts);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '');
  return file;
}

describe('listPageFiles', () => {
  it('names each file by the path of its address', () => {
    const folder = temporaryFolder();
    const index = put(folder, 'index.html');
    const script = put(folder, 'assets', 'index-a1.js');
    const font = put(folder, 'assets', 'a font.woff2');

    expect([...listPageFiles(folder)].sort()).toEqual([
      ['/assets/a%20font.woff2', { file: font, type: 'font/woff2' }],
      ['/assets/index-a1.js', { file: script, type: 'text/javascript; charset=utf-8' }],
      ['/index.html', { file: index, type: 'text/html; charset=utf-8' }],
    ]);
  });

  it('leaves out hidden files, files of other kinds and every link', () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const index = put(folder, 'index.html');
    put(folder, '.secret.json');
    put(folder, 'notes.md');
    fs.symlinkSync(put(elsewhere, 'diary.txt'), path.join(folder, 'diary.txt'));
    fs.symlinkSync(elsewhere, path.join(folder, 'elsewhere'));
    fs.symlinkSync(index, path.join(folder, 'again.html'));

    expect([...listPageFiles(folder).keys()]).toEqual(['/index.html']);
  });

  it('follows a link to the folder itself', () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    put(elsewhere, 'index.html');
    const link = path.join(folder, 'renderer');
    fs.symlinkSync(elsewhere, link);

    expect([...listPageFiles(link).keys()]).toEqual(['/index.html']);
  });

  it('throws when the page is not there', () => {
    expect(() => listPageFiles(path.join(temporaryFolder(), 'renderer'))).toThrow('ENOENT');
  });
});
