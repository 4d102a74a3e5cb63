/** Chromium's measure: 0 is the usual size, and each whole step is a fifth larger than the one before. */
const LEAST = -3;
const MOST = 6;
const STEP = 0.5;

export type ZoomStep = 'in' | 'out' | 'reset';

/** From 58 % to 299 %: as small and as large as the page still makes sense. */
export function zoomWithin(level: number): number {
  return Math.max(LEAST, Math.min(level, MOST));
}

export function zoomed(level: number, step: ZoomStep): number {
  switch (step) {
    case 'in':
      return zoomWithin(level + STEP);
    case 'out':
      return zoomWithin(level - STEP);
    case 'reset':
      return 0;
  }
}
