/** The id of the field that searches the journal. */
export const SEARCH_FIELD = 'journal-search';

/** The page of the journal follows the key that asks for it; by then, in frames, it is there or was left again. */
const WAITED_FOR = 120;

/** As soon as the page of the journal is drawn. */
export function focusSearch(frames = WAITED_FOR): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`#${SEARCH_FIELD}`);
    if (field === null && frames > 0) return focusSearch(frames - 1);
    field?.focus({ preventScroll: true });
    field?.select();
  });
}
