import { expect, type Locator, type Page } from '@playwright/test';

/** Settings → Backups, and the dialog that restores one. */
export function backupsPage(page: Page) {
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    last: page.getByText(/^Last good backup: /),
    restores: page.getByRole('button', { name: /^Restore the backup of / }),
    file: page.getByLabel('Open a backup file …'),
    preview: dialog.getByRole('table', { name: 'What would change' }),

    open: async (): Promise<void> => {
      await page.keyboard.press(',');
      await page.getByRole('link', { name: 'Backups' }).click();
      await expect(page.getByRole('button', { name: 'Back up now' })).toBeVisible();
    },
    backUp: async (): Promise<void> => {
      await page.getByRole('button', { name: 'Back up now' }).click();
      await expect(page.getByText('Backup made and read back.')).toBeVisible();
    },
    /** Through the open dialog, from the choice of how to the restored ledger. */
    restore: async (how: 'Replace' | 'Merge', look: (preview: Locator) => Promise<void>): Promise<void> => {
      await dialog.getByRole('radio', { name: how }).check();
      await look(dialog);
      await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
      await expect(page.getByText('Restored. Settings → Backups leads back.')).toBeVisible();
      await expect(dialog).toBeHidden();
    },
    revert: async (): Promise<void> => {
      await page.getByRole('button', { name: 'Undo the last restore …' }).click();
      await dialog.getByRole('button', { name: 'Go back' }).click();
      await expect(page.getByText(/^The ledger is again as it was before the restore/)).toBeVisible();
    },
  };
}
