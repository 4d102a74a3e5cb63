/** What waits to be drawn, and where it stands in the page. */
type Waiting = { readonly place: number; readonly draw: () => void };

/**
 * One after the other, each in a frame of its own, the uppermost first: a row of the journal takes the browser as long to
 * lay out as it may take between two frames of a scroll on a slow computer.
 */
export function createTurns(fonts: Promise<unknown>) {
  const waiting = new Set<Waiting>();
  let drawn: Waiting | null = null;
  let frame: number | null = null;
  let areFontsThere = false;

  function goOn(): void {
    if (areFontsThere && drawn === null && waiting.size > 0) frame ??= requestAnimationFrame(next);
  }

  // What is drawn in another font first is laid out twice, and moves what is below it.
  void fonts.then(() => {
    areFontsThere = true;
    goOn();
  });

  function next(): void {
    frame = null;
    const [first] = [...waiting].sort((one, other) => one.place - other.place);
    if (first === undefined) return;
    waiting.delete(first);
    drawn = first;
    first.draw();
  }

  return {
    /** `draw` is called when it is its turn. What is given is called when it is drawn, or when it is not wanted any more. */
    wait: (place: number, draw: () => void): (() => void) => {
      const own = { place, draw };
      waiting.add(own);
      goOn();
      return () => {
        waiting.delete(own);
        if (drawn === own) drawn = null;
        goOn();
      };
    },
  };
}

export type Turns = ReturnType<typeof createTurns>;
