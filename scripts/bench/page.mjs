// What somebody waits for in the page of the built web shell, in a real browser; part of `npm run bench`.
import path from 'node:path';
import { DAY, startHost } from './host-session.mjs';
import { interactionRows, watchInteractions } from './interactions.mjs';
import { journalScroll } from './page-journal.mjs';
import { paintRow } from './paint.mjs';
import { findChromium } from '../chromium.mjs';

const VIEWPORT = { width: 1_180, height: 780 };
const WATCH_MILLISECONDS = 3_000;
/** Ten years are several hundred thousand pixels. */
const LEAST_SCROLLED = 100_000;

/** `null` where there is no Chromium. `version` is that of the browser. */
export async function pageRows({ out, emptyOut, ledgers, rounds }) {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const folder = path.join(ledgers, 'ten-years');
  try {
    const [requests, ...inUse] = await rowsInUse(browser, { out, ledgers, rounds });
    const emptyFolder = path.join(ledgers, 'empty');
    const paint = await paintRow(browser, { out, emptyOut, folder, emptyFolder, rounds });
    const rows = [requests, paint, ...inUse];
    return { rows, version: browser.version() };
  } finally {
    await browser.close();
  }
}

async function rowsInUse(browser, { out, ledgers, rounds }) {
  const hosts = [];
  const open = async (name) => {
    const host = await startHost(out, path.join(ledgers, name));
    hosts.push(host);
    return openToday(browser, host.address);
  };
  try {
    const large = await open('ten-years');
    const typical = await open('typical');
    const requests = await requestsRow(large);
    await watchInteractions(typical);
    const devtools = await watchInteractions(large);
    const interactions = await interactionRows({ large, typical }, rounds);
    await typical.close();
    const scroll = await scrollRow(large, devtools);
    // What is measured next in the same browser is not to wait for a page that has lost its host.
    await large.close();
    return [requests, ...interactions, scroll];
  } finally {
    await Promise.all(hosts.map((host) => host.stop()));
  }
}

async function openToday(browser, address) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.getByRole('checkbox').first().waitFor();
  await page
    .getByText(/^\d+%$/)
    .first()
    .waitFor();
  return page;
}

/** While somebody ticks and looks at other days. */
async function requestsRow(page) {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('[data-tick]').first().click();
  for (const key of ['[', '[', ']', ']']) await page.keyboard.press(key);
  await page.locator('[data-tick]').first().click();
  await page.waitForTimeout(WATCH_MILLISECONDS);
  return {
    ...{ group: 'The page, as it is sent', what: 'requests after load', unit: '' },
    measured: { name: 'ticks, and days before', values: [asked.length] },
    ...{ judged: 'median', target: { most: 0 } },
  };
}

async function scrollRow(page, devtools) {
  await page.keyboard.press('3');
  await page.getByRole('region', { name: 'Days' }).getByRole('article').first().waitFor();
  const { pixels, longTasks, longest } = await journalScroll(page, devtools);
  if (pixels < LEAST_SCROLLED) throw new Error(`The journal was scrolled by ${pixels} pixels only.`);
  return {
    ...{
      group: 'The page in Chromium at 4 × CPU slowdown',
      what: 'scrolling the journal: the longest task',
      unit: 'ms',
    },
    measured: { name: `ten years up to ${DAY}, ${longTasks} over 50 ms`, values: [longest] },
    ...{ judged: 'longest', target: { most: 50 } },
  };
}
