import { describe, expect, it } from 'vitest';
import { withoutHome } from './without-home';

describe('withoutHome', () => {
  it.each([
    ['/home/ann/.config/Rapport', '/home/ann', '~/.config/Rapport'],
    ['/home/ann', '/home/ann', '~'],
    ['"/home/ann", (/home/ann) and /home/ann: again', '/home/ann/', '"~", (~) and ~: again'],
    [String.raw`C:\Users\Ann\Rapport`, String.raw`C:\Users\Ann`, String.raw`~\Rapport`],
    ['c:/users/ann/Rapport', String.raw`C:\Users\Ann`, '~/Rapport'],
    [String.raw`{"at":"C:\\Users\\Ann\\x"}`, String.raw`C:\Users\Ann`, String.raw`{"at":"~\\x"}`],
    ['/home/a.b+c/x', '/home/a.b+c', '~/x'],
  ])('makes of %j with the home %j %j', (text, home, expected) => {
    expect(withoutHome(text, home)).toBe(expected);
  });

  it.each([
    ['/home/anna/Rapport', '/home/ann'],
    ['/srv/data', '/'],
    ['/srv/data', ''],
    ['/home/axb', '/home/a.b'],
  ])('leaves %j as it is where the home is %j', (text, home) => {
    expect(withoutHome(text, home)).toBe(text);
  });
});
