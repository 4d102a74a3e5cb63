import { day as dayOfText, type Day } from '../../../shared/base/day';

/** By then the rows around are drawn, or somebody has gone elsewhere. */
const WANTED_FOR = 2_000;

/**
 * The day that has the focus, on its heading or on something in it; null for none, and for one that was left behind by
 * scrolling. The browser knows which one and where, also between two keys that follow each other quickly.
 */
function focusedDay(): Day | null {
  const article = document.activeElement?.closest<HTMLElement>('article[data-day]') ?? null;
  const day = article?.dataset['day'];
  if (article === null || day === undefined) return null;
  const { top, bottom } = article.getBoundingClientRect();
  return bottom >= 0 && top <= window.innerHeight ? dayOfText(day) : null;
}

/** Brings the whole day into sight where it is not, and moves nothing where it is. */
export function showDay(day: Day): void {
  headingOf(day)?.closest('article')?.scrollIntoView({ block: 'nearest' });
}

/** Gives the focus to a day; to one that is drawn only in a moment, as soon as it is. */
export function createDayFocus() {
  let wanted: Day | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function letGo(): void {
    clearTimeout(timer);
    wanted = null;
  }

  return {
    /** The day that has the focus, or gets it as soon as it is drawn. */
    day: (): Day | null => wanted ?? focusedDay(),
    /** False when it is not drawn yet. */
    to: (day: Day): boolean => {
      letGo();
      const heading = headingOf(day);
      heading?.focus({ preventScroll: true });
      if (heading !== null) return true;
      wanted = day;
      timer = setTimeout(letGo, WANTED_FOR);
      return false;
    },
    drawn: (day: Day): void => {
      if (day !== wanted) return;
      letGo();
      headingOf(day)?.focus({ preventScroll: true });
    },
  };
}

export type DayFocus = ReturnType<typeof createDayFocus>;

function headingOf(day: Day): HTMLElement | null {
  return document.querySelector<HTMLElement>(`article[data-day="${day}"] h2`);
}
