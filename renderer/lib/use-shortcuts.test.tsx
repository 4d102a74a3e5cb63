// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished } from 'vitest';
import { useShortcuts, type ShortcutHandlers } from './use-shortcuts';

function Page({ handlers }: { readonly handlers: ShortcutHandlers }) {
  useShortcuts(handlers);
  return (
    <>
      <input aria-label="Field" />
      <button type="button" onKeyDown={(event) => event.key === 'j' && event.preventDefault()}>
        Own keys
      </button>
      <button type="button">Plain</button>
    </>
  );
}

function openPage() {
  const done: string[] = [];
  const handlers = (name: string): ShortcutHandlers => ({
    'item-next': () => done.push(name),
    undo: () => done.push(`${name} undo`),
  });
  const page = render(<Page handlers={handlers('first')} />);
  onTestFinished(cleanup);
  const last: KeyboardEvent[] = [];
  const remember = (event: KeyboardEvent) => last.push(event);
  window.addEventListener('keydown', remember);
  onTestFinished(() => {
    window.removeEventListener('keydown', remember);
  });
  return {
    user: userEvent.setup(),
    done,
    showHandlers: (name: string) => {
      page.rerender(<Page handlers={handlers(name)} />);
    },
    leave: page.unmount,
    wasTaken: () => last.at(-1)?.defaultPrevented,
  };
}

describe('useShortcuts', () => {
  it('hears the keys of the whole page and keeps the browser from acting on them', async () => {
    const { user, done, wasTaken } = openPage();

    await user.keyboard('j');

    expect(done).toEqual(['first']);
    expect(wasTaken()).toBe(true);
  });

  it('leaves a key alone for which there is no handler', async () => {
    const { user, done, wasTaken } = openPage();

    await user.keyboard('k');

    expect(done).toEqual([]);
    expect(wasTaken()).toBe(false);
  });

  it('does nothing while somebody types in a field, not even with Ctrl', async () => {
    const { user, done } = openPage();
    await user.click(screen.getByRole('textbox', { name: 'Field' }));

    await user.keyboard('j{Control>}z{/Control}');

    expect(done).toEqual([]);
  });

  it('leaves a key to whoever has taken it', async () => {
    const { user, done } = openPage();
    await user.click(screen.getByRole('button', { name: 'Own keys' }));

    await user.keyboard('j');

    expect(done).toEqual([]);
  });

  it('always acts as the page was last drawn', async () => {
    const { user, done, showHandlers } = openPage();

    showHandlers('second');
    await user.keyboard('{Meta>}z{/Meta}');

    expect(done).toEqual(['second undo']);
  });

  it('hears nothing once the page is gone', async () => {
    const { user, done, leave } = openPage();

    leave();
    await user.keyboard('j');

    expect(done).toEqual([]);
  });
});
