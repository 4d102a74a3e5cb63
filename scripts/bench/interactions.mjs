/* global PerformanceObserver, requestAnimationFrame */
// From a click or key to what is painted, by the browser's own clock (Event Timing); part of `npm run bench`.

/** As on a slow computer. */
const SLOWDOWN = 4;
const PAUSE_MILLISECONDS = 120;
/** The browser tells nothing of what took no longer than this, and rounds to 8 ms. */
const LEAST_TOLD = 16;
const GROUP = `The page in Chromium at ${SLOWDOWN} × CPU slowdown`;

const KINDS = [
  { what: 'tick, to the next paint', act: tick },
  { what: 'page switch, to the next paint', act: pressInTurn(['2', '3', '4', '1']), every: 4 },
  { what: 'day switch, to the next paint', act: pressInTurn(['[', ']']), every: 2 },
];

/** Two pages, each with its ledger, take turns. */
export async function interactionRows({ large, typical }, rounds) {
  const rows = [];
  for (const { what, act, every = 1 } of KINDS) {
    const times = { large: [], typical: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (let part = 0; part < every; part += 1) {
        times.typical.push(await timeOf(typical, () => act(typical, round * every + part)));
        times.large.push(await timeOf(large, () => act(large, round * every + part)));
      }
    }
    rows.push({
      ...{ group: GROUP, what, unit: 'ms' },
      measured: { name: 'ten years', values: times.large },
      baseline: { name: 'half a year', values: times.typical },
      ...{ judged: 'p95', target: { most: 50 } },
    });
  }
  return rows;
}

/** To be called once for a page, before it is measured. */
export async function watchInteractions(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate((durationThreshold) => {
    globalThis.interactions = [];
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId > 0) globalThis.interactions.push(duration);
    }).observe({ type: 'event', durationThreshold });
  }, LEAST_TOLD);
  return devtools;
}

/** The longest of the events that one interaction is made of. */
async function timeOf(page, act) {
  await page.bringToFront();
  await page.evaluate(() => {
    globalThis.interactions.length = 0;
  });
  await act();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)))),
  );
  await page.waitForTimeout(PAUSE_MILLISECONDS);
  return page.evaluate((least) => Math.max(least, ...globalThis.interactions), LEAST_TOLD);
}

async function tick(page, round) {
  const ticks = page.locator('[data-tick]');
  await ticks.nth(round % Math.min(5, await ticks.count())).click({ noWaitAfter: true });
}

function pressInTurn(keys) {
  return (page, round) => page.keyboard.press(keys[round % keys.length]);
}
