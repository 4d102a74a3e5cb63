/* global location */
// `npm run screenshots`: the pictures of the README and of docs/tour.md, from the sample ledger on a fixed day.
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
/** What is photographed where, once what is named has been drawn; Today in both themes, as it is what one sees first. */
const PICTURES = [
  { name: 'today-light', place: 'today', drawn: 'Time today' },
  { name: 'today-dark', place: 'today', drawn: 'Time today', colorScheme: 'dark' },
  { name: 'plan', place: 'plan', drawn: 'Plan' },
  { name: 'week', place: 'plan/week', drawn: 'Plan' },
  { name: 'journal', place: 'journal', drawn: 'Journal' },
  { name: 'insights', place: 'insights', drawn: 'Insights', picture: true },
  { name: 'narrow', place: 'today', drawn: 'Time today', width: 640 },
];

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
  await openSample(address);
  for (const picture of PICTURES) await photograph(address, picture);
} finally {
  await browser.close();
  await ended(host);
  rmSync(ledger, { recursive: true, force: true });
}

async function openSample(address) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Try it with sample data' }).click();
  await page.getByRole('heading', { name: 'Time today' }).waitFor();
  await page.close();
}

async function photograph(address, { name, place, drawn, picture = false, colorScheme = 'light', width = 1180 }) {
  const page = await browser.newPage({ viewport: { width, height: 780 }, colorScheme, locale: 'en-GB' });
  await page.goto(address);
  await page.getByRole('heading', { name: 'Time today' }).waitFor();
  await page.evaluate((to) => (location.hash = `#/${to}`), place);
  await page.getByRole('heading', { name: drawn }).first().waitFor();
  if (picture) await page.getByRole('slider').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  // What follows the first drawing, such as strengths and what is fetched late.
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await page.close();
}

/** Its last words are written to the folder that is removed next. */
function ended(child) {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });
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
