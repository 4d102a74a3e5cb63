import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { licenceSchema, type LicenceOfPackages } from '../../shared/bridge/about-contract';

/** What the programs in these folders are made of, as the build wrote it down beside each of them. */
export function readLicences(folders: readonly string[]): readonly LicenceOfPackages[] {
  return folders.flatMap((folder) => {
    const file = path.join(folder, 'licences.json');
    // Built by a tool of development, which writes none.
    if (!fs.existsSync(file)) return [];
    return z.array(licenceSchema).parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  });
}
