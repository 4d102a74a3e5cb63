import { describe, expect, it } from 'vitest';
import { createAccessKey, type KeyPlaces } from './access-key';

type Places = KeyPlaces & {
  readonly location: { hash: string };
  readonly shown: readonly string[];
  readonly stored: ReadonlyMap<string, string>;
};

function placesAt(hash: string, stored = new Map<string, string>()): Places {
  const shown: string[] = [];
  const location = { hash, pathname: '/', search: '?plan=1' };
  return {
    location,
    history: {
      state: { at: 'today' },
      replaceState: (state, _, url) => {
        shown.push(`${JSON.stringify(state)} ${url}`);
        location.hash = '';
      },
    },
    sessionStorage: {
      getItem: (name) => stored.get(name) ?? null,
      setItem: (name, value) => void stored.set(name, value),
    },
    shown,
    stored,
  };
}

describe('createAccessKey', () => {
  it('takes the key out of the address and leaves the rest of it', () => {
    const places = placesAt('#token=abc');

    expect(createAccessKey(places)()).toBe('abc');

    expect(places.shown).toEqual(['{"at":"today"} /?plan=1']);
  });

  it('has it still after a reload of the tab', () => {
    const { stored } = placesAt('');
    createAccessKey(placesAt('#token=abc', stored as Map<string, string>))();

    expect(createAccessKey(placesAt('', stored as Map<string, string>))()).toBe('abc');
  });

  it.each([
    ['#token=a%20b%2Bc+%C3%A4%23%26', 'a b+c+ä#&'],
    ['#token=a=b&c', 'a=b&c'],
    ['#token=%E0%A4', null],
    ['#token=', null],
    ['#today', null],
    ['', null],
  ])('reads %s as %j', (hash, expected) => {
    expect(createAccessKey(placesAt(hash))()).toBe(expected);
  });

  it('leaves an address alone that holds no key', () => {
    const places = placesAt('#today');

    createAccessKey(places)();

    expect(places.shown).toEqual([]);
  });

  it('takes a newer key from the address later, and keeps the old one when that is damaged', () => {
    const places = placesAt('#token=old');
    const key = createAccessKey(places);
    expect(key()).toBe('old');

    places.location.hash = '#token=new';
    expect(key()).toBe('new');

    places.location.hash = '#token=%E0';
    expect(key()).toBe('new');
    expect(places.location.hash).toBe('');
  });

  it('works where the browser forbids storage', () => {
    const { location, history } = placesAt('#token=abc');
    const forbidden = {
      location,
      history,
      get sessionStorage(): never {
        throw new Error('forbidden');
      },
    };
    const key = createAccessKey(forbidden);

    expect([key(), key()]).toEqual(['abc', 'abc']);
  });
});
