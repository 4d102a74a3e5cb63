import { BrowserWindow, dialog, shell, type InputEvent, type WebContents } from 'electron';
import type { Log } from '../services/ports';
import { externalAddress } from './external-address';

/** As long as a click counts as the reason for what a page does. */
const CLICK_MILLISECONDS = 1_000;
const CLICKS: ReadonlySet<InputEvent['type']> = new Set([
  'mouseDown',
  'mouseUp',
  'rawKeyDown',
  'keyDown',
  'gestureTap',
  'touchEnd',
]);

/**
 * Opens links in the system's browser. A page that opens one by itself could send data away in its address, so without
 * a click just before it the person is asked. Assistive technology presses links without one, and is asked too.
 */
export function createLinkOpener(log: Log): {
  readonly watchClicks: (contents: WebContents) => void;
  readonly openLink: (address: string, contents: WebContents) => void;
} {
  const clickedAt = new WeakMap<WebContents, number>();

  async function open(address: string, contents: WebContents): Promise<void> {
    const isClicked = performance.now() - (clickedAt.get(contents) ?? -Infinity) < CLICK_MILLISECONDS;
    clickedAt.delete(contents);
    if (isClicked || (await isWanted(address, contents))) await shell.openExternal(address);
  }

  return {
    watchClicks: (contents) => {
      contents.on('input-event', (_event, input) => {
        if (CLICKS.has(input.type)) clickedAt.set(contents, performance.now());
      });
    },
    openLink: (address, contents) => {
      const external = externalAddress(address);
      if (external === null) return log.write('warn', 'link', 'a link that is not a web address was not opened');
      open(external, contents).catch((error: unknown) => {
        log.write('warn', 'link', 'the system did not open a link', error);
      });
    },
  };
}

async function isWanted(address: string, contents: WebContents): Promise<boolean> {
  const question = {
    type: 'question' as const,
    message: 'Open this page in your browser?',
    detail: address.slice(0, 500),
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  };
  const window = BrowserWindow.fromWebContents(contents);
  const answer = await (window === null ? dialog.showMessageBox(question) : dialog.showMessageBox(window, question));
  return answer.response === 0;
}
