// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { actsAt, isBusyTyping, keyText, shortcutOf, SHORTCUTS } from './shortcuts';

function pressed(key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('SHORTCUTS', () => {
  it('name every action once', () => {
    const ids = SHORTCUTS.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  it('give every key to one action only', () => {
    const keys = SHORTCUTS.flatMap((shortcut): readonly string[] => shortcut.keys);

    expect(new Set(keys).size).toBe(keys.length);
  });

  it('say in words what each does', () => {
    for (const { text } of SHORTCUTS) expect(text).toMatch(/^[A-Z].*[a-z]$/);
  });
});

describe('shortcutOf', () => {
  it.each(SHORTCUTS.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)))('knows %s as %s', (name, id) => {
    const parts = name.split('+').filter((part) => part !== '');
    const key = name === '+' ? '+' : name === 'Space' ? ' ' : (parts.at(-1) ?? '');
    const held = { ctrlKey: parts.includes('Mod'), shiftKey: parts.includes('Shift') };

    expect(shortcutOf(pressed(key, held))).toBe(id);
  });

  it('takes Cmd for Ctrl', () => {
    expect(shortcutOf(pressed('z', { metaKey: true }))).toBe('undo');
    expect(shortcutOf(pressed('z', { metaKey: true, shiftKey: true }))).toBe('redo');
  });

  it('takes a capital letter for the letter, however it came about', () => {
    expect(shortcutOf(pressed('J'))).toBe('item-next');
    expect(shortcutOf(pressed('J', { shiftKey: true }))).toBe('item-next');
    expect(shortcutOf(pressed('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
    expect(shortcutOf(pressed('Z', { ctrlKey: true }))).toBe('undo');
  });

  it('takes signs that need Shift on some keyboards and not on others', () => {
    expect(shortcutOf(pressed('?', { shiftKey: true }))).toBe('keys');
    expect(shortcutOf(pressed('?'))).toBe('keys');
    expect(shortcutOf(pressed('+', { shiftKey: true }))).toBe('item-more');
  });

  it.each([
    ['Ctrl+S', pressed('s', { ctrlKey: true })],
    ['Ctrl++', pressed('+', { ctrlKey: true })],
    ['Ctrl+1', pressed('1', { ctrlKey: true })],
    ['Alt+E', pressed('e', { altKey: true })],
    ['Ctrl+Alt+Z', pressed('z', { ctrlKey: true, altKey: true })],
    ['Enter', pressed('Enter')],
    ['Tab', pressed('Tab')],
    ['Shift', pressed('Shift', { shiftKey: true })],
  ])('leaves %s to the browser and the system', (_, keys) => {
    expect(shortcutOf(keys)).toBeNull();
  });
});

describe('isBusyTyping', () => {
  function within(html: string): Element {
    const host = document.createElement('div');
    host.innerHTML = html;
    const target = host.querySelector('[data-here]');
    if (target === null) throw new Error('Nowhere to type');
    return target;
  }

  it.each([
    ['a text field', '<input data-here />'],
    ['a field of a time', '<input type="time" data-here />'],
    ['a field of many lines', '<textarea data-here></textarea>'],
    ['a choice', '<select data-here></select>'],
    ['text that can be edited', '<div contenteditable="true"><b data-here>x</b></div>'],
    ['a button of a dialog', '<div role="dialog"><button data-here>Save</button></div>'],
    ['a checkbox of a dialog', '<div role="dialog"><input type="checkbox" data-here /></div>'],
    ['a radio button of a dialog', '<div role="dialog"><input type="radio" data-here /></div>'],
    ['an item of a menu', '<div role="menu"><div role="menuitem" data-here>Edit</div></div>'],
  ])('is so in %s', (_, html) => {
    expect(isBusyTyping(within(html))).toBe(true);
  });

  it.each([
    ['a button', '<button data-here>Today</button>'],
    ['a tick', '<button role="checkbox" data-here>x</button>'],
    ['a checkbox of the page', '<input type="checkbox" data-here />'],
    ['a radio button of the page', '<input type="radio" data-here />'],
  ])('is not so on %s', (_, html) => {
    expect(isBusyTyping(within(html))).toBe(false);
  });

  it('is not so where nothing has the focus', () => {
    expect(isBusyTyping(null)).toBe(false);
    expect(isBusyTyping(window)).toBe(false);
    expect(isBusyTyping(document.body)).toBe(false);
  });
});

describe('keyText', () => {
  it.each([
    ['j', 'J', 'J'],
    ['[', '[', '['],
    ['+', '+', '+'],
    ['-', '−', '−'],
    ['?', '?', '?'],
    ['Space', 'Space', 'Space'],
    ['ArrowDown', '↓', '↓'],
    ['ArrowUp', '↑', '↑'],
    ['Mod+z', 'Ctrl+Z', '⌘Z'],
    ['Mod+Shift+z', 'Ctrl+Shift+Z', '⌘⇧Z'],
  ])('writes %s as %s, and on a Mac as %s', (key, elsewhere, mac) => {
    expect(keyText(key, false)).toBe(elsewhere);
    expect(keyText(key, true)).toBe(mac);
  });
});

describe('actsAt', () => {
  function field(type: string): HTMLInputElement {
    return Object.assign(document.createElement('input'), { type });
  }

  it('leaves the arrows to radio buttons, which have nothing else to be chosen with', () => {
    expect(actsAt('item-next', field('radio'))).toBe(false);
    expect(actsAt('item-before', field('radio'))).toBe(false);
    expect(actsAt('timer', field('radio'))).toBe(true);
  });

  it('walks the list from the box of an item', () => {
    expect(actsAt('item-next', field('checkbox'))).toBe(true);
    expect(actsAt('item-before', field('checkbox'))).toBe(true);
  });
});
