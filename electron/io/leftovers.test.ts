import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileOperations } from './file-operations';
import { removeLeftovers } from './leftovers';
import { temporaryName } from './temporary-name';
import { systemError } from './testing/failing-operations';
import { temporaryFolder } from './testing/temporary-folder';

function write(folder: string, ...names: readonly string[]): void {
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), name);
  }
}

function filesIn(folder: string): readonly string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

describe('removeLeftovers', () => {
  it('removes what interrupted writes left in each folder that Rapport writes in, and nothing else', () => {
    const folder = temporaryFolder();
    const copies = ['restore-point/1/catalog.json', 'backups/before-update/to-format-2/months/2026-11.json'];
    const left = ['catalog.json', 'months/2026-11.json', 'backups/a.json', 'damaged/b.json', ...copies];
    const kept = ['catalog.json', 'catalog.json.bak', 'months/2026-11.json', 'months/notes.tmp', 'x.tmp-12'];
    write(folder, ...left.map(temporaryName), ...kept);

    expect(removeLeftovers(folder)).toBe(6);

    expect(filesIn(folder)).toEqual([...kept].sort());
  });

  it('does not look in other folders, nor deeper where there are no copies of a ledger', () => {
    const folder = temporaryFolder();
    const others = [temporaryName('months/older/2020-01.json'), temporaryName('mine/a.json')];
    write(folder, ...others);

    expect(removeLeftovers(folder)).toBe(0);

    expect(filesIn(folder)).toEqual([...others].sort());
  });

  it('removes regular files only: no folder and no link of such a name', () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    write(elsewhere, 'kept');
    fs.mkdirSync(path.join(folder, temporaryName('a')));
    fs.symlinkSync(path.join(elsewhere, 'kept'), path.join(folder, temporaryName('b')));

    expect(removeLeftovers(folder)).toBe(0);

    expect(fs.readdirSync(folder)).toHaveLength(2);
    expect(filesIn(elsewhere)).toEqual(['kept']);
  });

  it('does not follow a link out of the ledger', () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    write(elsewhere, temporaryName('2026-11.json'));
    fs.symlinkSync(elsewhere, path.join(folder, 'months'));

    expect(removeLeftovers(folder)).toBe(0);

    expect(filesIn(elsewhere)).toHaveLength(1);
  });

  it('works in a ledger that is itself behind a link', () => {
    const [behind, above] = [temporaryFolder(), temporaryFolder()];
    write(behind, temporaryName('catalog.json'));
    fs.symlinkSync(behind, path.join(above, 'ledger'));

    expect(removeLeftovers(path.join(above, 'ledger'))).toBe(1);
  });

  it('counts only what is gone, and goes on after a refusal', () => {
    const folder = temporaryFolder();
    const [refused, other] = [temporaryName('a.json'), temporaryName('b.json')];
    write(folder, refused, other);

    const count = removeLeftovers(folder, {
      ...nodeFileOperations,
      remove: (file) => {
        if (file.endsWith(refused)) throw systemError('EACCES');
        nodeFileOperations.remove(file);
      },
    });

    expect(count).toBe(1);
    expect(filesIn(folder)).toEqual([refused]);
  });

  it('finds nothing where there is no folder', () => {
    expect(removeLeftovers(path.join(temporaryFolder(), 'ledger'))).toBe(0);
  });
});
