import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLicences } from './read-licences';
import { temporaryFolder } from './testing/temporary-folder';

const LICENCES = [{ text: 'MIT', packages: [{ name: 'zod', version: '4.0.0', licence: 'MIT' }] }];

describe('readLicences', () => {
  it('reads what the build wrote beside each program, and passes over a folder without it', () => {
    const [folder, empty] = [temporaryFolder(), temporaryFolder()];
    fs.writeFileSync(path.join(folder, 'licences.json'), JSON.stringify(LICENCES));

    expect(readLicences([empty, folder, path.join(empty, 'none'), folder])).toEqual([...LICENCES, ...LICENCES]);
  });
});
