/** The id of the field that searches the journal. */
export const SEARCH_FIELD = 'journal-search';

/** As soon as the page of the journal is drawn. */
export function focusSearch(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`#${SEARCH_FIELD}`);
    field?.focus({ preventScroll: true });
    field?.select();
  });
}
