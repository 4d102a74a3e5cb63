// `npm run screenshots`: the pictures of the README, from the sample ledger on a fixed day.
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installForTests } from './prepare-tests.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const FOLDER = path.join(ROOT, 'assets', 'screenshots');
/** A Monday. */
const DAY = '2026-11-23';

await installForTests();
const { chromium } = await import('playwright');
const { ensureChromium } = await import('./chromium.mjs');

const found = ensureChromium((sentence) => console.error(sentence));
if (found.path === undefined) throw new Error(found.problem);
const ledger = mkdtempSync(path.join(os.tmpdir(), 'rapport-screenshots-'));
const host = spawn(process.execPath, [
  path.join(ROOT, 'out', 'web', 'serve.js'),
  '--no-open',
  `--data=${ledger}`,
  `--day=${DAY}`,
]);
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox', '--disable-gpu'] });
try {
  mkdirSync(FOLDER, { recursive: true });
  const address = await printedAddress(host);
  for (const colorScheme of ['light', 'dark']) await photograph(address, colorScheme);
} finally {
  await browser.close();
  host.kill('SIGTERM');
  rmSync(ledger, { recursive: true, force: true });
}

async function photograph(address, colorScheme) {
  const page = await browser.newPage({ viewport: { width: 1180, height: 780 }, colorScheme, locale: 'en-GB' });
  await page.goto(address);
  const sample = page.getByRole('button', { name: 'Try it with sample data' });
  const list = page.getByRole('heading', { name: 'Time today' });
  await sample.or(list).first().waitFor();
  if (await sample.isVisible()) await sample.click();
  await list.waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(FOLDER, `today-${colorScheme}.png`) });
  await page.close();
}

function printedAddress(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+\/#token=\S+/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The web shell ended with ${code}.`)));
  });
}
