import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../io/testing/temporary-folder';
import { profileFolder } from './profile-folder';

describe('profileFolder', () => {
  it("is the app's own folder for its own ledger", () => {
    expect(profileFolder('/home/me/.config/Rapport', null)).toBe('/home/me/.config/Rapport');
  });

  it('is another one for each ledger that was given, and never inside of it', () => {
    const home = temporaryFolder();
    const folders = ['one', 'two'].map((name) => profileFolder(home, path.join(home, name)));

    expect(new Set(folders).size).toBe(2);
    for (const folder of folders) expect(path.dirname(folder)).toBe(path.join(home, 'profiles'));
  });

  it('is the same however the ledger folder is written, and before it is there', () => {
    const home = temporaryFolder();
    const ledger = path.join(home, 'real', 'ledger');
    fs.mkdirSync(path.dirname(ledger));
    fs.symlinkSync(path.dirname(ledger), path.join(home, 'link'));
    const before = profileFolder(home, path.join(home, 'link', 'ledger'));

    fs.mkdirSync(ledger);

    expect(before).toBe(profileFolder(home, ledger));
    expect(before).toBe(profileFolder(home, path.join(home, 'link', 'ledger')));
    expect(before).toBe(profileFolder(home, `${home}/real/../real/ledger/`));
    expect(before).toBe(profileFolder(home, path.relative(process.cwd(), ledger)));
  });
});
