import { describe, expect, it } from 'vitest';
import { HANGING_QUESTION, LOAD_AGAIN, plainQuestion } from './plain-question';

describe('plainQuestion', () => {
  it('has an answer for each button, starts again by default, and quits when it is put away', () => {
    const { buttons, answers, defaultId, cancelId } = plainQuestion('ended-again', null);

    expect(answers).toHaveLength(buttons.length);
    expect(answers[defaultId]).toBe('start');
    expect(answers[cancelId]).toBe('quit');
    expect(new Set(answers)).toEqual(new Set(['start', 'log', 'backups', 'quit']));
  });

  it('says what happened, what was kept, and where a folder is that the system did not open', () => {
    const messages = (['ended-again', 'not-loaded', 'cannot-start'] as const).map(
      (trouble) => plainQuestion(trouble, null).message,
    );

    expect(new Set(messages).size).toBe(3);
    expect(plainQuestion('not-loaded', null).detail).toContain('is on disk');
    expect(plainQuestion('not-loaded', null).detail).not.toContain('folder');
    expect(plainQuestion('not-loaded', '/home/ann/logs').detail).toContain('/home/ann/logs');
  });
});

describe('HANGING_QUESTION', () => {
  it('waits by default and when it is put away', () => {
    const { buttons, defaultId, cancelId } = HANGING_QUESTION;

    expect([buttons[defaultId], buttons[cancelId]]).toEqual(['Wait', 'Wait']);
    expect(buttons[LOAD_AGAIN]).toBe('Load again');
  });
});
