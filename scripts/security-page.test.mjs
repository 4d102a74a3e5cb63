import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (name) => readFileSync(path.join(ROOT, name), 'utf8');

/** The cells of every table under a heading `defence | where | tested in`. */
function defences() {
  const rows = read('docs/security.md')
    .split('\n')
    .filter((line) => /^\| (?!defence|\d+ )/.test(line))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.filter((cells) => cells.length === 3 && cells[0] !== '');
}

function filesNamed(text) {
  return [...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs|yml|json|md))`/g)].map(([, name]) => name);
}

describe('docs/security.md', () => {
  const folders = ['docs', 'e2e', 'electron', 'renderer', 'scripts', 'shared'];
  const files = [
    ...readdirSync(ROOT),
    ...folders.flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => path.join(folder, name)),
    ),
  ].map((name) => `/${name.replaceAll(path.sep, '/')}`);

  it('names files that are there', () => {
    const names = filesNamed(read('docs/security.md'));

    expect(names.length).toBeGreaterThan(60);
    for (const name of names) expect([name, files.some((file) => file.endsWith(`/${name}`))]).toEqual([name, true]);
  });

  it('says of every defence where it is and which test would fail without it', () => {
    expect(defences().length).toBeGreaterThan(40);
    for (const [defence, where, tests] of defences()) {
      expect([defence, where]).not.toEqual([defence, '']);
      expect([defence, filesNamed(tests).length]).not.toEqual([defence, 0]);
      for (const name of filesNamed(tests)) expect(name).toMatch(/\.(test|spec)\.(tsx?|mjs)$/);
    }
  });
});

describe('what Rapport is built of', () => {
  const { dependencies, devDependencies, allowScripts } = JSON.parse(read('package.json'));
  const locked = Object.entries(JSON.parse(read('package-lock.json')).packages).filter(([place]) => place !== '');

  it('is one version of each package, and what arrives is compared with a digest', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    for (const [place, { integrity, resolved = '' }] of locked) {
      expect([place, integrity]).toEqual([place, expect.stringMatching(/^sha512-/)]);
      expect([place, /^(https:\/\/registry\.npmjs\.org\/|$)/.test(resolved)]).toEqual([place, true]);
    }
  });

  it('runs no script when it is installed', () => {
    const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = withScripts.map(([place]) => place.split('node_modules/').at(-1));

    // Denied by name: what is neither denied nor allowed is told of by npm, and run by an older one.
    expect(Object.entries(allowScripts).filter(([, isAllowed]) => isAllowed)).toEqual([]);
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(names)].sort());
  });
});
