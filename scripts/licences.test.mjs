import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholeLicences } from './licences.mjs';
import { temporaryFolder, writeFiles } from './testing/temporary-folder.mjs';

/** A project with these packages, and its build. */
function projectWith(packages) {
  const root = temporaryFolder();
  writeFiles(root, {
    'package.json': { productName: 'Rapport', version: '1.2.3', license: 'MIT' },
    LICENSE: 'Ours\n',
  });
  for (const [name, files] of Object.entries(packages)) {
    writeFiles(path.join(root, 'node_modules', name), { 'package.json': { version: '1.0.0' }, ...files });
  }
  return {
    licencesOf: (entries) => {
      writeFiles(root, { 'out/licences.json': entries });
      wholeLicences(root).writeBundle({ dir: path.join(root, 'out') });
      return JSON.parse(readFileSync(path.join(root, 'out', 'licences.json'), 'utf8'));
    },
  };
}

const entry = (name, more = {}) => ({ name, version: '1.0.0', identifier: 'MIT', ...more });
const named = (...names) => names.map((name) => ({ name, version: '1.0.0', licence: 'MIT' }));
const OWN = { text: 'Ours', packages: [{ name: 'Rapport', version: '1.2.3', licence: 'MIT' }] };

describe('wholeLicences', () => {
  it('puts packages with the same text together, after our own', () => {
    const found = projectWith({}).licencesOf([
      entry('a', { text: 'Ann' }),
      entry('b', { text: 'Bob' }),
      entry('c', { text: 'Ann' }),
    ]);

    expect(found).toEqual([OWN, { text: 'Ann', packages: named('a', 'c') }, { text: 'Bob', packages: named('b') }]);
  });

  it('takes notices along, and the text of a README where there is no other', () => {
    const project = projectWith({
      '@s/a': { NOTICE: 'Made by Ann.\n' },
      b: { 'README.md': '# b\n\n## LICENSE\n\nBob lets everybody.\n' },
      c: { 'README.md': '# c\n' },
    });

    expect(project.licencesOf([entry('@s/a', { text: 'Apache' }), entry('b'), entry('c')])).toEqual([
      OWN,
      { text: 'Apache\n\nMade by Ann.', packages: named('@s/a') },
      { text: 'Bob lets everybody.', packages: named('b') },
      { text: '', packages: named('c') },
    ]);
  });

  it('takes nothing from another version of a package', () => {
    const project = projectWith({ a: { NOTICE: 'Of another version' } });

    expect(project.licencesOf([entry('a', { version: '2.0.0', text: 'Ann' })])[1]?.text).toBe('Ann');
  });
});
