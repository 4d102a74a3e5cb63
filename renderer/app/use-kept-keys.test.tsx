// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useShortcuts } from '../lib/use-shortcuts';
import { useKeptKeys } from './use-kept-keys';

type PageProps = { readonly added: string[]; readonly name: string };

function Page({ added, name }: PageProps) {
  useShortcuts({ 'item-add': () => added.push(name) });
  return <input aria-label={name} />;
}

function Pages({ added, shown, there }: { readonly added: string[]; readonly shown: string; readonly there: string }) {
  useKeptKeys(shown !== there);
  return shown === 'settings' ? <input aria-label="settings" /> : <Page key={shown} added={added} name={shown} />;
}

function start(shown: string) {
  const added: string[] = [];
  const { rerender } = render(<Pages added={added} shown={shown} there={shown} />);
  return {
    added,
    go: (there: string) => {
      rerender(<Pages added={added} shown={shown} there={there} />);
    },
    arrive: (there: string) => {
      rerender(<Pages added={added} shown={there} there={there} />);
    },
  };
}

afterEach(cleanup);

describe('useKeptKeys', () => {
  it('presses a key again on the page that was on the way', () => {
    const { added, go, arrive } = start('settings');

    go('today');
    fireEvent.keyDown(document.body, { key: 'a' });
    const before = [...added];
    arrive('today');

    expect([before, added]).toEqual([[], ['today']]);
  });

  it('keeps nothing that was taken, typed into a field, or pressed on a page that is there', () => {
    const { added, go, arrive } = start('plan');
    go('today');
    fireEvent.keyDown(document.body, { key: 'a' });
    fireEvent.keyDown(screen.getByLabelText('plan'), { key: 'a' });
    arrive('today');
    arrive('settings');
    fireEvent.keyDown(document.body, { key: 'a' });

    go('plan');
    arrive('plan');

    expect(added).toEqual(['plan']);
  });
});
