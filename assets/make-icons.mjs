// Draws the icons from marks.svg and app.svg with Chromium: `node assets/make-icons.mjs`. What it makes is checked in, so a
// build needs no browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { hashOfDrawing, ICNS_TYPES, icnsOf, icoOf } from './icon-files.mjs';

const FOLDER = import.meta.dirname;
const OF_MAIN = path.join(FOLDER, 'main', 'icons');
const OF_PACKAGE = path.join(FOLDER, 'app');
/** The scales that Electron looks for beside a file: 125 and 150 % are Windows', 2 and 3 sharp screens'. */
const SCALES = [1, 1.25, 1.5, 2, 3];
const TEMPLATE_SCALES = [1, 2];
const MARKS = [
  ...['tray', 'tray-running'].flatMap((mark) =>
    SCALES.map((scale) => ({ mark, name: `tray/${mark}`, size: 16, scale })),
  ),
  ...['trayTemplate', 'tray-runningTemplate'].flatMap((mark) =>
    TEMPLATE_SCALES.map((scale) => ({ mark, name: `tray/${mark}`, size: 16, scale })),
  ),
  { mark: 'tray', name: 'notification', size: 128, scale: 1 },
];

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** Up to here the drawing for few pixels is taken. */
const SMALL = 40;
const WINDOW_SIZE = 256;
/** Only macOS leaves a wide margin around an icon. */
const WITH_MARGIN = '0 0 1024 1024';
const CROPPED = '84 84 856 856';

for (const folder of [path.join(OF_MAIN, 'tray'), path.join(OF_PACKAGE, 'icons')])
  mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
try {
  for (const { mark, name, size, scale } of MARKS) {
    const png = await draw('marks.svg', { use: `<use href="#${mark}"/>`, size, scale });
    writeFileSync(path.join(OF_MAIN, `${name}${scale === 1 ? '' : `@${scale}x`}.png`), png);
  }
  for (const [size, png] of await appIcons(LINUX_SIZES, CROPPED)) {
    writeFileSync(path.join(OF_PACKAGE, 'icons', `${size}x${size}.png`), png);
    if (size === WINDOW_SIZE) writeFileSync(path.join(OF_MAIN, 'app.png'), png);
  }
  writeFileSync(path.join(OF_PACKAGE, 'icon.ico'), icoOf(await appIcons(WINDOWS_SIZES, CROPPED)));
  writeFileSync(path.join(OF_PACKAGE, 'icon.icns'), icnsOf(await appIcons(Object.values(ICNS_TYPES), WITH_MARGIN)));
} finally {
  await browser.close();
}
const drawnFrom = ['app.svg', 'marks.svg'].map((name) => [name, hashOfDrawing(path.join(FOLDER, name))]);
writeFileSync(path.join(OF_PACKAGE, 'drawn-from.json'), `${JSON.stringify(Object.fromEntries(drawnFrom), null, 2)}\n`);

/** The app's icon as PNGs by their pixels. */
async function appIcons(sizes, viewBox) {
  const large = `<svg viewBox="${viewBox}"><use href="#app" width="1024" height="1024"/></svg>`;
  const pngs = new Map();
  for (const size of sizes) {
    const use = size <= SMALL ? '<use href="#app-small"/>' : large;
    if (!pngs.has(size)) pngs.set(size, await draw('app.svg', { use, size, scale: 1 }));
  }
  return pngs;
}

async function draw(file, { use, size, scale }) {
  // Its symbols are shown by their names; itself it takes no room.
  const symbols = readFileSync(path.join(FOLDER, file), 'utf8').replace('<svg ', '<svg width="0" height="0" ');
  const context = await browser.newContext({ deviceScaleFactor: scale, viewport: { width: size, height: size } });
  const page = await context.newPage();
  await page.setContent(
    `<style>*{margin:0;background:none}svg{position:fixed;inset:0}</style>${symbols}<svg width="${size}" height="${size}">${use}</svg>`,
  );
  const clip = { x: 0, y: 0, width: size, height: size };
  const png = await page.screenshot({ omitBackground: true, clip });
  await context.close();
  return png;
}
