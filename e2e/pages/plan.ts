import { expect, type Locator, type Page } from '@playwright/test';

/** The title of a row or the name of a group. */
export type DragTarget = { readonly to: string; readonly side: 'above' | 'below' };

export type Cell = 'Activity' | 'Schedule' | 'Target' | 'Minutes';

/** Plan → Activities, as a person or a screen reader finds its parts. */
export function planPage(page: Page) {
  const grid = page.getByRole('grid', { name: 'Activities' });
  const line = page.locator('[data-drop-line]');
  const row = (title: string): Locator =>
    grid.getByRole('row').filter({ has: page.getByRole('button', { name: `Activity: ${title}`, exact: true }) });
  const cell = (title: string, name: Cell): Locator =>
    row(title).getByRole('button', { name: new RegExp(`^${name}: `) });

  /** Drags a row by its handle above or below another line and holds it there. */
  async function hold(title: string, { to, side }: DragTarget): Promise<void> {
    const handle = await boxOf(row(title).getByTitle('Drag to move'));
    const header = page.getByRole('rowheader').filter({ has: page.getByText(to, { exact: true }) });
    const target = await boxOf(grid.getByRole('row').filter({ has: header }));
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(handle.x + 40, side === 'above' ? target.y + 2 : target.y + target.height - 2, { steps: 8 });
    await expect(line).toBeVisible();
  }

  return {
    grid,
    row,
    cell,
    dialog: page.getByRole('dialog'),
    line,
    fold: page.getByRole('button', { name: /^Archived \(/ }),
    said: page.locator('[aria-live="polite"]').filter({ hasText: /^“/ }),
    undo: page.getByRole('button', { name: /^Undo: / }),
    redo: page.getByRole('button', { name: /^Redo: / }),

    /** Through the welcome page with two platforms and a starter plan, and on to the plan. */
    begin: async (plan: 'Fifteen minutes a day' | 'Blank'): Promise<void> => {
      for (const platform of ['X', 'LinkedIn']) {
        await page.getByRole('checkbox', { name: platform, exact: true }).check();
      }
      await page.getByRole('radio', { name: plan }).check();
      await page.getByRole('button', { name: 'Begin', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Add activity' })).toBeVisible();
      await page.keyboard.press('2');
      await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
    },
    /** Groups and titles from top to bottom. */
    lines: async (): Promise<readonly string[]> =>
      (await grid.getByRole('rowheader').allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? ''),
    type: async (title: string, name: Cell, text: string): Promise<void> => {
      await cell(title, name).click();
      await grid.getByRole('textbox', { name }).fill(text);
      await grid.getByRole('textbox', { name }).press('Enter');
    },
    choose: async (title: string, action: string): Promise<void> => {
      await page.getByRole('button', { name: `More for ${title}` }).click();
      await page.getByRole('menuitem', { name: action }).click();
    },
    hold,
    drag: async (title: string, to: DragTarget): Promise<void> => {
      await hold(title, to);
      await page.mouse.up();
    },
  };
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error('It is not in sight');
  return box;
}
