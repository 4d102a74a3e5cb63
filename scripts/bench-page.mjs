/* global requestAnimationFrame, KeyboardEvent, PerformanceObserver */
// How long the page takes in a real browser, from a click or key to what is painted; part of `npm run bench`.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';

const DAY = '2026-11-24';
const TOKEN = 'bench';
const ROUNDS = 24;
/** As on a slow computer. */
const SLOWDOWN = 4;

/** Prints a row for each thing that is done, measured with a ledger of ten years against an ordinary one. */
export async function benchPage(root, folder) {
  const chromium = findChromium();
  if (chromium === null) return console.log('\nThe page was not measured: there is no Chromium here.');
  const { chromium: browserType } = await import('@playwright/test');
  const browser = await browserType.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const typical = await timesWith(browser, root, { folder: path.join(folder, 'typical'), port: 7_871 });
    const large = await timesWith(browser, root, { folder: path.join(folder, 'large'), port: 7_872 });
    console.log(
      `\nThe page at ${SLOWDOWN} × CPU slowdown: 60 activities on 12 platforms, ten years, against half a year of 8`,
    );
    for (const [name, of] of Object.entries(large)) console.log(rowOf(name, typical[name] ?? [], of));
    fs.writeFileSync(
      path.join(root, '.bench', 'page.json'),
      `${JSON.stringify({ slowdown: SLOWDOWN, typical, large })}\n`,
    );
  } finally {
    await browser.close();
  }
}

function rowOf(name, typical, large) {
  const [before, now] = [median(typical), median(large)];
  const text = `${name.padEnd(28)} ${now.toFixed(1).padStart(7)} ms  p95 ${quantile(large, 0.95).toFixed(1).padStart(7)} ms`;
  return `${text}  ordinary ${before.toFixed(1).padStart(7)} ms  ratio ${(now / before).toFixed(2)} ×`;
}

async function timesWith(browser, root, { folder, port }) {
  const server = spawn(
    process.execPath,
    [
      path.join(root, 'out/web/serve.js'),
      '--data',
      folder,
      '--port',
      String(port),
      '--token',
      TOKEN,
      '--no-open',
      '--day',
      DAY,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    await new Promise((resolve) => server.stdout.once('data', resolve));
    const page = await browser.newPage({ viewport: { width: 1_180, height: 780 } });
    await page.goto(`http://127.0.0.1:${port}/#token=${TOKEN}`);
    await page.getByRole('checkbox').first().waitFor();
    await page
      .getByText(/^\d+%$/)
      .first()
      .waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const times = {
      'tick to paint': await page.evaluate(measureTicks, ROUNDS),
      'Today to Plan': await page.evaluate(measureKeys, { keys: ['2', '1'], rounds: ROUNDS, which: 0 }),
      'Plan to Today': await page.evaluate(measureKeys, { keys: ['2', '1'], rounds: ROUNDS, which: 1 }),
      'day to day': await page.evaluate(measureKeys, { keys: ['[', ']'], rounds: ROUNDS, which: 0 }),
      'Today to Journal': await page.evaluate(measureKeys, { keys: ['3', '1'], rounds: ROUNDS, which: 0 }),
      'a letter in the journal': await measureTyping(page),
      'Insights to its first line': await page.evaluate(measureFirstLine),
      'a letter while it compares': await measureTyping(page),
    };
    await page.close();
    return times;
  } finally {
    server.kill();
  }
}

/**
 * What each key took until it was painted, in a note of the journal. What took no longer than a frame is told by the browser
 * as nothing, and counts as one.
 */
async function measureTyping(page) {
  await page.keyboard.press('3');
  await page.getByRole('heading', { name: 'Journal' }).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'What happened' }).first().focus();
  await page.evaluate(() => {
    globalThis.slowKeys = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') globalThis.slowKeys.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 });
  });
  const text = 'Answered the three who wrote, and left it at that.';
  await page.keyboard.type(text, { delay: 80 });
  await page.waitForTimeout(500);
  const slow = await page.evaluate(() => globalThis.slowKeys);
  await page.keyboard.press('Escape');
  return [...slow, ...Array(Math.max(0, text.length - slow.length)).fill(16)];
}

/** Runs in the page: from the key to the first line of a score. */
async function measureFirstLine() {
  const started = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '4', bubbles: true }));
  while (document.querySelector('main svg[role="img"]') === null && performance.now() - started < 30_000)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return [performance.now() - started];
}

/** Runs in the page: from the click to the frame after the one that it was painted in. */
async function measureTicks(rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const ticks = document.querySelectorAll('[data-tick]');
    const tick = ticks[round % Math.min(ticks.length, 5)];
    const started = performance.now();
    tick.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    times.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return times;
}

/** Runs in the page: presses two keys in turn, and gives the times of one of them. */
async function measureKeys({ keys, rounds, which }) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, key] of keys.entries()) {
      const started = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      if (index === which) times.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
  return times;
}

function quantile(numbers, share) {
  const ordered = [...numbers].sort((one, other) => one - other);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0;
}

function median(numbers) {
  return quantile(numbers, 0.5);
}
