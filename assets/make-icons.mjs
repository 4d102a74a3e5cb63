// Draws the icons in assets/main from assets/marks.svg with Chromium: `node assets/make-icons.mjs`. What it makes is
// checked in, so a build needs no browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const FOLDER = import.meta.dirname;
/** The scales that Electron looks for beside a file: 125 and 150 % are Windows', 2 and 3 sharp screens'. */
const SCALES = [1, 1.25, 1.5, 2, 3];
const TEMPLATE_SCALES = [1, 2];

const ICONS = [
  ...['tray', 'tray-running'].flatMap((mark) =>
    SCALES.map((scale) => ({ mark, name: `tray/${mark}`, size: 16, scale })),
  ),
  ...['trayTemplate', 'tray-runningTemplate'].flatMap((mark) =>
    TEMPLATE_SCALES.map((scale) => ({ mark, name: `tray/${mark}`, size: 16, scale })),
  ),
  { mark: 'tray', name: 'notification', size: 128, scale: 1 },
];

const marks = readFileSync(path.join(FOLDER, 'marks.svg'), 'utf8').replace('<svg ', '<svg width="0" height="0" ');
mkdirSync(path.join(FOLDER, 'main', 'icons', 'tray'), { recursive: true });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
try {
  for (const { mark, name, size, scale } of ICONS) {
    const context = await browser.newContext({ deviceScaleFactor: scale, viewport: { width: size, height: size } });
    const page = await context.newPage();
    await page.setContent(
      `<style>*{margin:0;background:none}svg{position:fixed;inset:0}</style>${marks}<svg width="${size}" height="${size}"><use href="#${mark}"/></svg>`,
    );
    const clip = { x: 0, y: 0, width: size, height: size };
    const png = await page.screenshot({ omitBackground: true, clip });
    writeFileSync(path.join(FOLDER, 'main', 'icons', `${name}${scale === 1 ? '' : `@${scale}x`}.png`), png);
    await context.close();
  }
} finally {
  await browser.close();
}
