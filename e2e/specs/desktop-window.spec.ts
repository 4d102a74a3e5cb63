import type { ElectronApplication, Page } from '@playwright/test';
import { desktopIsMissing, launchDesktop } from '../fixtures/desktop-app';
import { DAY, expect, test as base } from '../fixtures/rapport';

/**
 * The window, its menu and its page's end, on real Electron: where its runtime is not, these are skipped and counted. A
 * message box cannot be pressed from outside, so what is shown is caught and answered.
 */
const BLOG = '22222222-2222-4222-8222-222222222222';

const missing = desktopIsMissing();

type Start = () => Promise<{ readonly app: ElectronApplication; readonly page: Page }>;

const test = base.extend<{ readonly start: Start }>({
  start: async ({ folder, day }, use, info) => {
    info.skip(missing !== null, `No Electron runtime: ${missing ?? ''}`);
    const started: ElectronApplication[] = [];
    await use(async () => {
      const app = await launchDesktop({ folder, day });
      started.push(app);
      return { app, page: await app.firstWindow() };
    });
    for (const app of started) if (app.process().exitCode === null) await app.close();
  },
});

type Request = (name: string, input: object) => Promise<unknown>;

async function addActivity(page: Page): Promise<void> {
  const activity = { id: BLOG, title: 'Comment on 3 blogs', platformId: null, minutes: null, from: DAY };
  const plan = { schedule: { kind: 'every-day' }, target: { kind: 'tick' } };
  await page.evaluate(
    async (command) => {
      const { rapport } = globalThis as unknown as { readonly rapport: { readonly request: Request } };
      await rapport.request('ledger/dispatch', { command });
    },
    { type: 'activity.add', ...activity, ...plan },
  );
  await expect(page.getByRole('checkbox', { name: 'Comment on 3 blogs' })).toBeVisible();
}

async function quit(app: ElectronApplication): Promise<void> {
  const ended = app.waitForEvent('close');
  await app.evaluate(({ app: electron }) => {
    electron.quit();
  });
  await ended;
}

function chooseInMenu(app: ElectronApplication, label: string): Promise<void> {
  return app.evaluate(({ Menu }, text) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const found = items.find((item) => item.label === text);
    if (found === undefined) throw new Error(`The menu has no ${text}`);
    (found.click as () => void)();
  }, label);
}

function zoomLevel(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
}

type Caught = { messages?: string[] };

/** Answers every message box with this button from now on, and keeps what it said. */
function answerBoxes(app: ElectronApplication, button: number): Promise<void> {
  return app.evaluate(({ dialog }, response) => {
    const caught = globalThis as Caught;
    const messages: string[] = [];
    caught.messages = messages;
    dialog.showMessageBox = (...args: unknown[]) => {
      messages.push((args.at(-1) as { readonly message: string }).message);
      return Promise.resolve({ response, checkboxChecked: false });
    };
  }, button);
}

function messages(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as Caught).messages ?? []);
}

/** Ends the page's process, and waits until there is a page again. */
async function crash(app: ElectronApplication): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('There is no window');
    const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    contents.forcefullyCrashRenderer();
    await loaded;
  });
}

test('a page that ends is loaded again, and asked about when it ends once more', async ({ start }) => {
  const { app } = await start();
  await answerBoxes(app, 0);

  await crash(app);
  expect(await messages(app)).toEqual([]);
  await crash(app);

  expect(await messages(app)).toEqual(['The page of Rapport has ended twice within a minute.']);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('what is typed a moment before quitting is saved', async ({ start }) => {
  const { app, page } = await start();
  await addActivity(page);
  await page.getByRole('textbox', { name: 'What happened' }).fill('A talk');

  await quit(app);

  const again = await start();
  await expect(again.page.getByRole('textbox', { name: 'What happened' })).toHaveValue('A talk');
});

test('the zoom has limits and is there again after a start', async ({ start }) => {
  const { app } = await start();
  await chooseInMenu(app, 'Zoom In');
  await expect.poll(() => zoomLevel(app)).toBe(0.5);
  for (let step = 0; step < 20; step += 1) await chooseInMenu(app, 'Zoom Out');
  await expect.poll(() => zoomLevel(app)).toBe(-3);
  await quit(app);

  const again = await start();

  await expect.poll(() => zoomLevel(again.app)).toBe(-3);
});

test('the window has a smallest size, and comes in sight when its display goes', async ({ start }) => {
  const { app } = await start();
  const sizes = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getMinimumSize());
  expect(sizes).toEqual([640, 520]);

  const isInside = await app.evaluate(({ BrowserWindow, screen }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window');
    window.setBounds({ x: -5_000, y: -5_000, width: 900, height: 600 });
    screen.emit('display-removed', {}, screen.getPrimaryDisplay());
    const { x, y, width } = window.getBounds();
    return screen.getAllDisplays().some(({ workArea: area }) => {
      const isBeside = x + width <= area.x || x >= area.x + area.width;
      return !isBeside && y >= area.y && y < area.y + area.height;
    });
  });

  expect(isInside).toBe(true);
});

test('the menu leads to the settings, to what there is to say about Rapport, and to the keys', async ({ start }) => {
  const { app, page } = await start();
  await addActivity(page);

  await chooseInMenu(app, 'Keys');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  // On macOS these are in the menu of the app, elsewhere in File and Help.
  await chooseInMenu(app, 'Settings…');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await chooseInMenu(app, 'About Rapport');
  await expect(page).toHaveURL(/#\/settings\/about$/);
});
