/* global MutationObserver, requestAnimationFrame */
// When Today can be used after it was opened, beside a page that has nothing in it; part of `npm run bench`.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startHost } from './host-session.mjs';

const GIVE_UP_MILLISECONDS = 20_000;

const EMPTY_HTML = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Empty</title></head>
  <body><div id="root"></div><script type="module" src="./main.jsx"></script></body>
</html>
`;
/** One thing that can be ticked, and no data. */
const EMPTY_MAIN = `import { useState } from 'react';
import { createRoot } from 'react-dom/client';
function Page() {
  const [isTicked, setTicked] = useState(false);
  return <button role="checkbox" data-tick aria-checked={isTicked} onClick={() => setTicked(!isTicked)}>Tick</button>;
}
createRoot(document.getElementById('root')).render(<Page />);
`;

/** Builds the empty page as the page of Rapport is built, beside a copy of the host that serves it; gives their folder. */
export async function buildEmptyPage({ build, configOf }, { root, scratch }) {
  const [sources, out] = [path.join(scratch, 'empty-page'), path.join(scratch, 'empty-out')];
  mkdirSync(sources, { recursive: true });
  writeFileSync(path.join(sources, 'index.html'), EMPTY_HTML);
  writeFileSync(path.join(sources, 'main.jsx'), EMPTY_MAIN);
  const config = configOf(root, 'renderer');
  // It has no connection.
  const plugins = config.plugins.filter(({ name }) => name !== 'connection-first');
  await build({ ...config, plugins, root: sources, build: { ...config.build, outDir: path.join(out, 'renderer') } });
  cpSync(path.join(root, 'out', 'web'), path.join(out, 'web'), { recursive: true });
  return out;
}

/** Both in turn, each in a browser context of its own, so that nothing is there from the time before. */
export async function paintRow(browser, { out, emptyOut, folder, emptyFolder, rounds }) {
  const [own, empty] = [await startHost(out, folder), await startHost(emptyOut, emptyFolder)];
  const times = { own: [], empty: [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      times.empty.push(await paintTime(browser, empty));
      times.own.push(await paintTime(browser, own));
    }
  } finally {
    await Promise.all([own.stop(), empty.stop()]);
  }
  return {
    ...{ group: 'The page in Chromium', what: 'opened, until a row is painted and answers', unit: 'ms' },
    measured: { name: 'Today, ten years', values: times.own },
    baseline: { name: 'one button in React, same tools and host', values: times.empty },
    ...{ judged: 'median', target: { most: 1.2, plus: 150 } },
  };
}

async function paintTime(browser, { address }) {
  const context = await browser.newContext({ viewport: { width: 1_180, height: 780 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchFirstTick);
    await page.goto(address);
    const found = await page.waitForFunction(() => globalThis.firstTickAt, null, { timeout: GIVE_UP_MILLISECONDS });
    return await found.jsonValue();
  } finally {
    await context.close();
  }
}

/**
 * Runs in the page before anything else: notes when the first thing that can be ticked was painted, provided that it
 * answered a click right after that.
 */
function watchFirstTick() {
  let isWaiting = false;
  const look = () => {
    const tick = document.querySelector('[data-tick]');
    if (tick === null || isWaiting) return;
    isWaiting = true;
    // The task after a frame's callbacks begins when the frame was drawn.
    requestAnimationFrame(() =>
      setTimeout(() => {
        const painted = performance.now();
        const before = tick.getAttribute('aria-checked');
        tick.click();
        requestAnimationFrame(() =>
          setTimeout(() => {
            const now = document.querySelector('[data-tick]');
            isWaiting = false;
            if (now.getAttribute('aria-checked') === before) return look();
            observer.disconnect();
            globalThis.firstTickAt = painted;
          }, 0),
        );
      }, 0),
    );
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}
