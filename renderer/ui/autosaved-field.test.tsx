// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { renderPart } from '../testing/render-page';
import { AutosavedField } from './autosaved-field';
import { saveTyped } from './save-typed';

const PAUSE = 700;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

/** A field whose saves the test answers one by one, and whose saved text follows, as the ledger's copy does. */
function renderField(text = '', isReadOnly = false) {
  const sent: string[] = [];
  const unsaved: boolean[] = [];
  const answers: ((isSaved: boolean) => void)[] = [];
  const onSave = (typed: string) => {
    sent.push(typed);
    return new Promise<boolean>((resolve) => answers.push(resolve));
  };
  const field = (saved: string, isConnected = true) => (
    <AutosavedField
      label="What happened"
      text={saved}
      maxLength={1_000}
      isReadOnly={isReadOnly}
      isConnected={isConnected}
      onSave={onSave}
      onUnsaved={(isUnsaved) => unsaved.push(isUnsaved)}
    />
  );
  const page = renderPart(field(text));
  return {
    ...page,
    sent,
    unsaved,
    showSaved: (saved: string) => {
      page.show(field(saved));
    },
    loseConnection: () => {
      page.show(field(text, false));
    },
    connect: () => {
      page.show(field(text));
    },
    answer: async (isSaved: boolean) => {
      await act(async () => {
        answers.shift()?.(isSaved);
        await Promise.resolve();
      });
    },
  };
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' });
const alert = () => screen.queryByRole('alert');

function type(text: string): void {
  fireEvent.change(field(), { target: { value: text } });
}

function pause(milliseconds = PAUSE): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe('a note that is typed', () => {
  it('is saved after a pause, as it then is', () => {
    const { sent } = renderField();

    type('A');
    pause(PAUSE - 1);
    type('A talk');
    pause(PAUSE - 1);
    const early = [...sent];
    pause(1);

    expect(early).toEqual([]);
    expect(sent).toEqual(['A talk']);
  });

  it('is saved now and then although it is typed without a pause', async () => {
    const { sent, answer } = renderField();

    for (let letters = 1; letters <= 25; letters += 1) {
      type('x'.repeat(letters));
      pause(500);
      if (sent.length === 1) await answer(true);
    }

    // Every five seconds: after ten letters, and ten letters later.
    expect(sent.map((text) => text.length)).toEqual([10, 20]);
    pause();
    expect(sent.at(-1)).toHaveLength(25);
  });

  it('is saved when the shell asks for it, which waits for the answer', async () => {
    const { sent, answer } = renderField();
    type('A talk');
    let isDone = false;

    const saving = saveTyped(window).then(() => {
      isDone = true;
    });
    await Promise.resolve();
    const [before, early] = [isDone, [...sent]];
    await answer(false);
    await saving;

    expect([before, early]).toEqual([false, ['A talk']]);
    expect(isDone).toBe(true);
  });

  it('is not waited for when nothing is typed, or the field is gone', async () => {
    const { sent, leave } = renderField('A talk');

    await saveTyped(window);
    leave();
    await saveTyped(window);

    expect(sent).toEqual([]);
  });

  it('is saved at once when the field is left, and not again after the pause', () => {
    const { sent } = renderField();
    type('A talk');

    fireEvent.blur(field());
    pause();

    expect(sent).toEqual(['A talk']);
  });

  it('is not saved when nothing was typed', () => {
    const { sent } = renderField('A talk');

    fireEvent.focus(field());
    fireEvent.blur(field());
    pause();

    expect(sent).toEqual([]);
  });

  it('is saved when the page goes', () => {
    const { sent } = renderField();
    type('A talk');

    fireEvent(window, new Event('pagehide'));

    expect(sent).toEqual(['A talk']);
  });

  it('is saved when another tab comes to the front', () => {
    const { sent } = renderField();
    type('A talk');

    fireEvent(document, new Event('visibilitychange'));

    expect(sent).toEqual(['A talk']);
  });

  it('is saved when the person goes to another day', () => {
    const { sent, leave } = renderField();
    type('A talk');

    leave();

    expect(sent).toEqual(['A talk']);
  });

  it('is saved as whole characters', () => {
    const { sent } = renderField();

    type('half \uD83D');
    pause();

    expect(sent).toEqual(['half \uFFFD']);
  });
});

describe('a save on its way', () => {
  it('loses no character that is typed meanwhile', async () => {
    const { sent, answer, showSaved } = renderField();
    type('A talk');
    pause();
    type('A talk.');

    showSaved('A talk');
    await answer(true);
    const between = field().value;
    pause();

    expect(between).toBe('A talk.');
    expect(sent).toEqual(['A talk', 'A talk.']);
  });

  it('loses none either when the field is left and entered again', async () => {
    const { sent, answer, showSaved } = renderField();
    type('A talk');
    fireEvent.blur(field());
    showSaved('A talk');
    type('A talk.');

    await answer(true);

    expect(field().value).toBe('A talk.');
    pause();
    expect(sent).toEqual(['A talk', 'A talk.']);
  });

  it('saves what was typed last when the earlier save fails', async () => {
    const { sent, answer } = renderField();
    type('A talk');
    pause();
    type('A talk.');

    await answer(false);
    pause();

    expect(sent).toEqual(['A talk', 'A talk.']);
  });
});

describe('whoever shows the field', () => {
  it('is told that something is unsaved until the last of it is saved', async () => {
    const { answer, unsaved } = renderField();
    type('A talk');
    pause();
    type('A talk.');
    pause();

    await answer(true);
    const afterFirst = [...unsaved];
    await answer(true);

    expect(afterFirst).toEqual([true, true]);
    expect(unsaved).toEqual([true, true, false]);
  });

  it('is not told that it is saved when that failed', async () => {
    const { answer, unsaved } = renderField();
    type('A talk');
    fireEvent.blur(field());

    await answer(false);

    expect(unsaved).toEqual([true]);
  });
});

describe('an earlier save that fails', () => {
  it('leaves alone what was saved after it', async () => {
    const { sent, answer, showSaved } = renderField();
    type('A talk');
    pause();
    type('A talk.');
    pause();

    await answer(false);
    showSaved('A talk.');
    await answer(true);
    fireEvent.blur(field());

    expect(sent).toEqual(['A talk', 'A talk.']);
    expect(alert()).toBeNull();
  });
});

describe('a save that fails', () => {
  it('keeps the text in the field and says so', async () => {
    const { answer } = renderField('Before');
    type('A talk');
    pause();

    await answer(false);

    expect(field().value).toBe('A talk');
    expect(alert()?.textContent).toContain('Not saved yet. Your text is still here.');
  });

  it('keeps the text also when the field was left while it was on its way', async () => {
    const { answer, showSaved } = renderField('Before');
    type('A talk');
    pause();
    showSaved('A talk');
    fireEvent.blur(field());

    showSaved('Before');
    await answer(false);

    expect(field().value).toBe('A talk');
  });

  it('is repeated when asked to', async () => {
    const { sent, answer } = renderField();
    type('A talk');
    pause();
    await answer(false);

    fireEvent.click(screen.getByRole('button', { name: 'Save again' }));
    await answer(true);

    expect(sent).toEqual(['A talk', 'A talk']);
    expect(alert()).toBeNull();
  });

  it('is repeated when the field is left', async () => {
    const { sent, answer } = renderField();
    type('A talk');
    pause();
    await answer(false);

    fireEvent.blur(field());

    expect(sent).toEqual(['A talk', 'A talk']);
  });

  it('is repeated when the connection is back, and only then', async () => {
    const { sent, answer, loseConnection, connect } = renderField();
    type('A talk');
    loseConnection();
    pause();
    await answer(false);

    pause(60_000);
    const meanwhile = [...sent];
    connect();
    await answer(true);

    expect(meanwhile).toEqual(['A talk']);
    expect(sent).toEqual(['A talk', 'A talk']);
    expect(alert()).toBeNull();
  });

  it('gives way to what is written elsewhere once it is repeated and the field was left', async () => {
    const { answer, connect, loseConnection, showSaved } = renderField();
    type('A talk');
    loseConnection();
    fireEvent.blur(field());
    await answer(false);
    connect();
    await answer(true);

    showSaved('From elsewhere');

    expect(field().value).toBe('From elsewhere');
  });

  it('is repeated with what is typed after it', async () => {
    const { sent, answer } = renderField();
    type('A talk');
    pause();
    await answer(false);

    type('A talk.');
    pause();
    await answer(true);

    expect(sent).toEqual(['A talk', 'A talk.']);
    expect(alert()).toBeNull();
  });
});

describe('what another window wrote', () => {
  it('is shown when nobody types here', () => {
    const { showSaved } = renderField('Before');

    showSaved('From elsewhere');

    expect(field().value).toBe('From elsewhere');
  });

  it('does not displace what is being typed', () => {
    const { showSaved } = renderField('Before');
    type('Mine');

    showSaved('From elsewhere');

    expect(field().value).toBe('Mine');
  });

  it('is shown again once what was typed is saved and the field is left', async () => {
    const { answer, showSaved } = renderField();
    type('Mine');
    fireEvent.blur(field());
    showSaved('Mine');
    await answer(true);

    showSaved('From elsewhere');

    expect(field().value).toBe('From elsewhere');
  });
});

it('can be read but not written on a day to come', () => {
  renderField('Before', true);

  expect(field().readOnly).toBe(true);
});
