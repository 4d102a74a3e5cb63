const TEXT = '#ffffff';
/** The accent of the light theme: an icon stands on a tab of any colour. */
const GROUND = '#0f6b66';
const MOST_SHOWN = 99;

/** The icon of the browser's tab as the address of a picture: how much is left, and a ring while the timer runs. */
export function tabIcon(left: number | null, isTimerRunning: boolean): string {
  const text = left === null || left === 0 ? '' : left > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : String(left);
  const size = text.length > 2 ? 26 : text.length > 1 ? 36 : 44;
  const count = `<text x="32" y="34" font-family="sans-serif" font-size="${String(size)}" font-weight="700" text-anchor="middle" dominant-baseline="central" fill="${TEXT}">${text}</text>`;
  const mark = `<path d="M20 33l9 9 16-19" fill="none" stroke="${TEXT}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`;
  const ring = `<circle cx="32" cy="32" r="28" fill="none" stroke="${TEXT}" stroke-width="4" stroke-dasharray="132 44"/>`;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="${isTimerRunning ? '32' : '14'}" fill="${GROUND}"/>${isTimerRunning ? ring : ''}${text === '' ? mark : count}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}
