import { tabIcon } from '../lib/tab-icon';
import type { Sign } from './follow-title';

/** Puts the sign where the browser and the system show it: in the title, and in the icon of the tab. */
export function showSign(page: Document): (sign: Sign) => void {
  return ({ title, left, isTimerRunning }) => {
    page.title = title;
    const icon = page.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (icon !== null && left !== null) icon.href = tabIcon(left, isTimerRunning);
  };
}
