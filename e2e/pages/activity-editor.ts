import type { Page } from '@playwright/test';

/** The side sheet in which an activity is added or edited. */
export function activityEditor(page: Page) {
  const sheet = page.getByRole('dialog');
  return {
    sheet,
    title: sheet.getByLabel('What to do'),
    due: sheet.getByLabel('Due', { exact: true }),
    quickChoice: sheet.getByLabel('Quick choice'),
    preview: sheet.getByRole('list', { name: /^14 days from / }),
    question: sheet.getByRole('group', { name: 'Change days that are over?' }),
    save: sheet.getByRole('button', { name: 'Save', exact: true }),
    holdsFrom: async (day: string): Promise<void> => {
      await sheet.getByText('Another day on').click();
      await sheet.getByLabel('Holds from', { exact: true }).fill(day);
    },
  };
}
