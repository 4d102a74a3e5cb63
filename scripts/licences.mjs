import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What each program is made of, and on which terms. Vite makes the list; `wholeLicences` completes it. */
export const LICENCES = { fileName: 'licences.json' };

/**
 * Makes `licences.json` one entry for each text, with the packages that come with it: many come with the same one. With
 * Rapport's own, with notices that have to go along, and with the text out of the README where it stands only there.
 */
export function wholeLicences(root) {
  return {
    name: 'whole-licences',
    writeBundle({ dir }) {
      const file = path.join(dir, LICENCES.fileName);
      if (!existsSync(file)) return;
      const found = JSON.parse(readFileSync(file, 'utf8'));
      const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
      const text = readFileSync(path.join(root, 'LICENSE'), 'utf8').trim();
      const ours = { name: own.productName, version: own.version, identifier: own.license, text };
      const whole = found.map((entry) => ({ ...entry, text: textOf(root, entry) }));
      writeFileSync(file, JSON.stringify(licencesByText([ours, ...whole])));
    },
  };
}

/** In the order in which the texts are met. */
function licencesByText(entries) {
  const texts = new Map();
  for (const { name, version, identifier: licence = null, text } of entries) {
    texts.set(text, [...(texts.get(text) ?? []), { name, version, licence }]);
  }
  return [...texts].map(([text, packages]) => ({ text, packages }));
}

function textOf(root, { name, version, text }) {
  const folder = path.join(root, 'node_modules', ...name.split('/'));
  const isThere = existsSync(folder) && readJson(path.join(folder, 'package.json')).version === version;
  const parts = [text ?? (isThere ? textInReadme(folder) : ''), isThere ? noticeIn(folder) : ''];
  return parts.filter((part) => part !== '').join('\n\n');
}

function textInReadme(folder) {
  const readme = textsNamed(folder, /^readme/i);
  return /^#+ *licen[cs]e\s*$\n([\s\S]*)/im.exec(readme)?.[1]?.trim() ?? '';
}

function noticeIn(folder) {
  return textsNamed(folder, /^notice/i).trim();
}

function textsNamed(folder, pattern) {
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n');
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
