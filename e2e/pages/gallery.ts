import type { Page } from '@playwright/test';

export type Focused = { readonly what: string; readonly ring: number };

/** Tab through the whole page: what each stop is, and how many pixels wide the ring is that shows it. */
export async function allFocused(page: Page): Promise<readonly Focused[]> {
  const focused: Focused[] = [];
  await page.evaluate(() => {
    document.body.focus();
  });
  for (;;) {
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body || element.hasAttribute('data-seen')) return null;
      // A date has several stops of its own, and is left by the last of them.
      const isSame = document.querySelector('[data-last]') === element;
      document.querySelector('[data-last]')?.toggleAttribute('data-seen', !isSame);
      document.querySelector('[data-last]')?.removeAttribute('data-last');
      element.setAttribute('data-last', '');
      // What has no box of its own shows it on the one around it: a label, or the frame of a field.
      const holders = [element, element.closest('label'), element.parentElement];
      const rings = holders.map((holder) => {
        if (holder === null) return 0;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(holder);
        return outlineStyle === 'none' || /, 0\)$/.test(outlineColor) ? 0 : parseFloat(outlineWidth);
      });
      return { what: element.outerHTML.slice(0, 120), ring: Math.max(...rings) };
    });
    if (next === null) return focused;
    focused.push(next);
  }
}

/** What reaches beyond the edges of the page, or scrolls sideways where the keyboard cannot scroll it. */
export function widerThanThePage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const overflowOf = (element: Element) => getComputedStyle(element).overflowX;
    const isHeld = (element: Element | null): boolean =>
      element !== null && (overflowOf(element) !== 'visible' || isHeld(element.parentElement));
    const isTooWide = (element: Element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && (right > width + 0.5 || left < -0.5) && !isHeld(element.parentElement);
    };
    const isOutOfReach = (element: Element) =>
      ['auto', 'scroll'].includes(overflowOf(element)) &&
      element.scrollWidth > element.clientWidth &&
      !(element as HTMLElement).matches('[tabindex="0"], input, textarea');
    return [...document.body.querySelectorAll('*')]
      .filter((element) => isTooWide(element) || isOutOfReach(element))
      .map((element) => element.outerHTML.slice(0, 160));
  });
}

/** What takes time to change, itself or by what stands before or after it. */
export function movingParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map((part) => parseFloat(part)));
    return [...document.querySelectorAll('*')]
      .filter((element) =>
        [null, '::before', '::after'].some((part) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(element, part);
          return seconds(transitionDuration) > 0 || (animationName !== 'none' && seconds(animationDuration) > 0);
        }),
      )
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
