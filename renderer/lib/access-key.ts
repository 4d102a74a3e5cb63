import { TOKEN_FRAGMENT } from '../../shared/bridge/web-protocol';

/** The parts of a window that hold the key. */
export type KeyPlaces = {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: {
    readonly state: unknown;
    readonly replaceState: (state: unknown, unused: string, url: string) => void;
  };
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
};

const STORAGE_NAME = 'rapport-token';

/**
 * Gives the key whenever it is asked: the newest that the address has held, which is taken out of the address bar and
 * kept for reloads of this tab. Null when there has been none.
 */
export function createAccessKey(places: KeyPlaces): () => string | null {
  let known = readStored(places);
  return () => {
    const { hash, pathname, search } = places.location;
    if (!hash.startsWith(TOKEN_FRAGMENT)) return known;
    known = decode(hash.slice(TOKEN_FRAGMENT.length)) ?? known;
    places.history.replaceState(places.history.state, '', pathname + search);
    if (known !== null) store(places, known);
    return known;
  };
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded) || null;
  } catch {
    // A damaged address is one without a key.
    return null;
  }
}

function readStored(places: KeyPlaces): string | null {
  try {
    return places.sessionStorage.getItem(STORAGE_NAME);
  } catch {
    // A browser may forbid even to ask for its storage: then a reload needs the whole address again.
    return null;
  }
}

function store(places: KeyPlaces, token: string): void {
  try {
    places.sessionStorage.setItem(STORAGE_NAME, token);
  } catch {
    // As above.
  }
}
