import { describe, expect, it } from 'vitest';
import { closingFor, closingQuestion } from './closing';

const EVERY_SETTING = ['ask', 'tray', 'quit'] as const;

describe('closingFor', () => {
  it('does what was chosen where there is a tray', () => {
    const tray = { tray: 'there', isQuitting: false } as const;

    expect(closingFor({ ...tray, whenClosed: 'ask' })).toBe('ask');
    expect(closingFor({ ...tray, whenClosed: 'tray' })).toBe('hide');
    expect(closingFor({ ...tray, whenClosed: 'quit' })).toBe('quit');
  });

  it('never hides a window that nothing would bring back', () => {
    for (const tray of ['absent', 'unknown', 'not-this-shell'] as const) {
      for (const whenClosed of EVERY_SETTING) expect(closingFor({ whenClosed, tray, isQuitting: false })).toBe('close');
    }
  });

  it('stands in the way of no quitting', () => {
    for (const whenClosed of EVERY_SETTING)
      expect(closingFor({ whenClosed, tray: 'there', isQuitting: true })).toBe('close');
  });
});

describe('closingQuestion', () => {
  it('has an answer for each button, keeps by default, and remembers nothing when it is put away', () => {
    const { buttons, answers, defaultId, cancelId } = closingQuestion(false);

    expect(answers).toHaveLength(buttons.length);
    expect(answers[defaultId]).toBe('tray');
    expect(answers[cancelId]).toBeNull();
  });

  it('calls the place as the system does', () => {
    expect(closingQuestion(true).message).toContain('menu bar');
    expect(closingQuestion(false).message).toContain('tray');
  });
});
