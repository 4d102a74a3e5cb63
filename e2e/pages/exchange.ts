import { readFile } from 'node:fs/promises';
import { expect, type Download, type Page } from '@playwright/test';

/** Settings, Import and export, as a person or a screen reader finds its parts. */
export function exchangePage(page: Page) {
  const pasted = page.getByLabel('Rows from a spreadsheet');
  return {
    pasted,
    file: page.getByLabel('Open a file …'),
    preview: page.getByRole('region', { name: 'What will be taken' }),
    import: page.getByRole('button', { name: /^Import/ }),
    undo: page.getByRole('button', { name: 'Undo' }),

    open: async () => {
      await page.keyboard.press(',');
      await page.getByRole('link', { name: 'Import and export' }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Export' })).toBeVisible();
    },
    paste: async (text: string) => {
      await pasted.fill(text);
      await page.getByRole('button', { name: 'Read the rows' }).click();
    },
    export: async (what: RegExp): Promise<Download> => {
      await page.getByRole('radio', { name: what }).check();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      return download;
    },
  };
}

export async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}
