import { app, dialog, type BrowserWindow } from 'electron';
import type { Outcome } from '../../shared/base/outcome';
import type { Log } from '../services/ports';
import { plainQuestion, type PlainAnswer, type Trouble } from './plain-question';

type World = {
  readonly folders: { readonly log: string; readonly backups: string };
  readonly openFolder: (folder: string) => Promise<Outcome<null>>;
  readonly log: Log;
};

type Asked = {
  readonly trouble: Trouble;
  /** The window whose page is gone. */
  readonly window: BrowserWindow;
  readonly startAgain: () => void;
};

export type PlainWindow = { readonly show: (asked: Asked) => void };

/**
 * What is shown when the page cannot be: the system's own message box, which needs no page, no script and no process of
 * Chromium's. There is never more than one.
 */
export function createPlainWindow({ folders, openFolder, log }: World): PlainWindow {
  let isShown = false;

  /** The folder that was not opened; null when it was. */
  async function open(folder: string): Promise<string | null> {
    const opened = await openFolder(folder);
    return opened.ok ? null : folder;
  }

  async function ask({ trouble, window, startAgain }: Asked): Promise<void> {
    let unopened: string | null = null;
    for (;;) {
      switch (await answerTo(plainQuestion(trouble, unopened), window)) {
        case 'start':
          return startAgain();
        case 'quit':
          return app.quit();
        case 'log':
          unopened = await open(folders.log);
          break;
        case 'backups':
          unopened = await open(folders.backups);
          break;
      }
    }
  }

  return {
    show: (asked) => {
      if (isShown) return;
      isShown = true;
      ask(asked)
        .catch((error: unknown) => {
          log.write('error', 'window', 'the plain window could not be shown', error);
          // Nothing is left that a person could do here, and nothing is unsaved that could still be saved.
          app.quit();
        })
        .finally(() => {
          isShown = false;
        });
    },
  };
}

async function answerTo(question: ReturnType<typeof plainQuestion>, window: BrowserWindow): Promise<PlainAnswer> {
  const { answers, buttons, ...words } = question;
  // `noLink` keeps Windows from making large links of some buttons.
  const box = { ...words, type: 'error' as const, title: 'Rapport', buttons: [...buttons], noLink: true };
  // A box that belongs to a window which nobody sees could not be seen either.
  const isSeen = !window.isDestroyed() && window.isVisible();
  const { response } = await (isSeen ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
  return answers[response] ?? 'quit';
}
