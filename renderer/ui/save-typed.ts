const SAVE_TYPED = 'save-typed';

type Asked = { readonly detail: { readonly wait: (saving: Promise<void>) => void } };

/** Has every field of the page save what is typed in it, and resolves when all of that is saved or could not be. */
export async function saveTyped(page: EventTarget): Promise<void> {
  const savings: Promise<void>[] = [];
  const wait = (saving: Promise<void>) => {
    savings.push(saving);
  };
  page.dispatchEvent(new CustomEvent(SAVE_TYPED, { detail: { wait } }));
  await Promise.allSettled(savings);
}

/** Calls `save` whenever what is typed is to be saved at once, until the returned function is called. */
export function onSaveTyped(page: EventTarget, save: () => Promise<void>): () => void {
  const listen = (event: Event) => {
    (event as Event & Asked).detail.wait(save());
  };
  page.addEventListener(SAVE_TYPED, listen);
  return () => {
    page.removeEventListener(SAVE_TYPED, listen);
  };
}
