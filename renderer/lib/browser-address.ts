/** The part of the browser that the place is kept in: the fragment of the address, with its history. */
export function browserAddress(page: Window): {
  readonly hash: () => string;
  readonly go: (hash: string) => void;
  readonly onChange: (listener: () => void) => () => void;
} {
  return {
    hash: () => page.location.hash,
    go: (hash) => {
      if (page.location.hash !== hash) page.history.pushState(null, '', hash);
    },
    onChange: (listener) => {
      page.addEventListener('popstate', listener);
      return () => {
        page.removeEventListener('popstate', listener);
      };
    },
  };
}
