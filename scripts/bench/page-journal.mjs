/* global requestAnimationFrame, PerformanceObserver */
// How smoothly the journal is scrolled, in a real browser; part of `npm run bench`.

const WHEEL = 240;
const PIXELS = 60_000;
/** As fast as somebody turns a wheel who looks for a day. */
const BETWEEN = 40;
/** As somebody drags the scrollbar from there to the first day. */
const DRAGGED = 60;
/** Until what came into sight last is read and drawn. */
const PAUSE = 1_000;

/**
 * Scrolls the open journal with a wheel, then drags it to its first day. The page shows Days at the top of them, and `cdp` is
 * a session of it whose processor is slowed down already. A long task is one of more than 50 ms, in which nothing answers;
 * the longest of them and the 95th percentile of the time between two frames are in milliseconds.
 */
export async function journalScroll(page, cdp) {
  await page.evaluate(watch);
  for (let pixels = 0; pixels < PIXELS; pixels += WHEEL) {
    // Not waited for: a wheel that waits until the page has answered never hurries it.
    void cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 600, y: 600, deltaX: 0, deltaY: WHEEL });
    await page.waitForTimeout(BETWEEN);
  }
  await page.waitForTimeout(PAUSE);
  await page.evaluate(drag, { steps: DRAGGED, between: BETWEEN });
  await page.waitForTimeout(PAUSE);
  const { pixels, tasks, frames } = await page.evaluate(() => globalThis.endOfScroll());
  const ordered = frames.toSorted((one, other) => one - other);
  return {
    pixels: Math.round(pixels),
    longTasks: tasks.length,
    longest: Math.round(Math.max(0, ...tasks)),
    p95Frame: Math.round(ordered[Math.floor(ordered.length * 0.95)] ?? 0),
  };
}

/** Runs in the page: collects until `endOfScroll` is called. */
function watch() {
  const from = globalThis.scrollY;
  const tasks = [];
  const frames = [];
  const take = (entries) => tasks.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'longtask' });
  let isOver = false;
  let last = performance.now();
  const follow = (now) => {
    frames.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(follow);
  };
  requestAnimationFrame(follow);
  globalThis.endOfScroll = () => {
    isOver = true;
    take(observer.takeRecords());
    observer.disconnect();
    return { pixels: globalThis.scrollY - from, tasks, frames };
  };
}

/** Runs in the page. */
async function drag({ steps, between }) {
  const from = globalThis.scrollY;
  for (let step = 1; step <= steps; step += 1) {
    const end = globalThis.document.documentElement.scrollHeight - globalThis.innerHeight;
    globalThis.scrollTo(0, from + ((end - from) * step) / steps);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}
