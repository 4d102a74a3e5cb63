import { expect, type Page } from '@playwright/test';

const PLACES = [
  'today',
  'plan',
  'plan/budgets',
  'plan/pauses',
  'plan/week',
  'journal',
  'journal/week',
  'insights',
  'insights/time',
  'insights/share',
  'insights/year',
  'settings',
  'settings/reminders',
  'settings/start-up',
  'settings/scores',
  'settings/backups',
  'settings/exchange',
  'settings/about',
] as const;

/** Every page and every part of it, one after the other, each once what it waits for is there. */
export async function atEveryPlace(page: Page, look: (place: string) => Promise<void>): Promise<void> {
  for (const place of PLACES) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('[aria-busy="true"], [role="progressbar"]')).toHaveCount(0);
    await page.waitForTimeout(SETTLED);
    await look(place);
  }
}

/** What is drawn in its turn, or read from the ledger, says nothing when it is there. */
const SETTLED = 400;

/** Everything that is written on the page or read out: text, and what labels say. Not what stands in fields to be typed. */
export async function wordsOf(page: Page): Promise<readonly Written[]> {
  return [...(await textsOf(page)), ...(await labelsOf(page))];
}

function textsOf(page: Page): Promise<readonly Written[]> {
  return page.evaluate(() => {
    const written: Written[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const element = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent?.trim() ?? '';
      if (element === null || text === '') continue;
      const isWithin = (selector: string) => element.closest(selector) !== null;
      written.push({ text, isApart: isWithin('bdi, [dir="auto"]'), isCode: isWithin('code, kbd') });
    }
    return written;
  });
}

function labelsOf(page: Page): Promise<readonly Written[]> {
  const attributes = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];
  return page.evaluate(
    (names) =>
      [...document.body.querySelectorAll('*')]
        .flatMap((element) => names.map((name) => element.getAttribute(name)?.trim() ?? ''))
        // A label that is nothing but a name has the direction of the name.
        .map((text) => ({ text, isApart: !/[a-z]/i.test(text), isCode: false })),
    attributes,
  );
}

/** `isApart`: in an element that has the direction of its text. `isCode`: a path, a file name or a key. */
export type Written = { readonly text: string; readonly isApart: boolean; readonly isCode: boolean };

const RIGHT_TO_LEFT = /[\u0600-\u06ff]/;

/** Words from right to left that would change places with what stands beside them. */
export function isOutOfPlace({ text, isApart }: Written): boolean {
  const rest = text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return !isApart && RIGHT_TO_LEFT.test(rest);
}
