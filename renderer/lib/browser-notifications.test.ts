// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createBrowserNotifications } from './browser-notifications';

type Answer = { readonly before: NotificationPermission; readonly answers?: NotificationPermission | Error };

/** A window whose browser has notifications, and those that are in sight. */
function aPage({ before, answers = before }: Answer) {
  const inSight: FakeNotification[] = [];
  let focused = 0;

  class FakeNotification extends EventTarget {
    static permission = before;
    static requestPermission(): Promise<NotificationPermission> {
      if (answers instanceof Error) return Promise.reject(answers);
      FakeNotification.permission = answers;
      return Promise.resolve(answers);
    }
    readonly words: string;
    constructor(title: string, options: NotificationOptions) {
      super();
      if (title === 'only by a worker') throw new TypeError('Illegal constructor');
      this.words = `${options.tag ?? ''}: ${title} / ${options.body ?? ''}`;
      inSight.push(this);
    }
    close(): void {
      inSight.splice(inSight.indexOf(this), 1);
      this.dispatchEvent(new Event('close'));
    }
  }

  return {
    window: { Notification: FakeNotification as unknown as typeof Notification, focus: () => (focused += 1) },
    inSight: () => inSight.map(({ words }) => words),
    click: () => inSight[0]?.dispatchEvent(new Event('click')),
    focused: () => focused,
  };
}

const NOTICE = { id: 'n1', title: '2 reminders', body: 'Give +Ks · Log Klout' };
const nothing = (): void => undefined;

describe('createBrowserNotifications', () => {
  it('says whether the browser may show them, and asks', async () => {
    const { window } = aPage({ before: 'default', answers: 'granted' });
    const notifications = createBrowserNotifications(window);

    expect(notifications.permission()).toBe('default');
    expect(await notifications.ask()).toBe('granted');
    expect(notifications.permission()).toBe('granted');
  });

  it('does not ask where there are none', async () => {
    const notifications = createBrowserNotifications({ focus: nothing });

    expect(notifications.permission()).toBe('unsupported');
    expect(await notifications.ask()).toBe('unsupported');
    notifications.show(NOTICE, nothing)();
  });

  it('leaves everything as it was where the browser does not let the page ask', async () => {
    const { window } = aPage({ before: 'default', answers: new TypeError('Not from here') });

    expect(await createBrowserNotifications(window).ask()).toBe('default');
  });

  it('shows one by its id, and closes it', () => {
    const page = aPage({ before: 'granted' });

    const close = createBrowserNotifications(page.window).show(NOTICE, nothing);
    expect(page.inSight()).toEqual(['n1: 2 reminders / Give +Ks · Log Klout']);

    close();
    expect(page.inSight()).toEqual([]);
  });

  it('brings the page to the front when it is clicked, and is gone then', () => {
    const page = aPage({ before: 'granted' });
    const clicked: string[] = [];
    createBrowserNotifications(page.window).show(NOTICE, () => clicked.push('open'));

    page.click();

    expect(clicked).toEqual(['open']);
    expect(page.focused()).toBe(1);
    expect(page.inSight()).toEqual([]);
  });

  it.each(['default', 'denied'] as const)('shows none while the permission is %s', (before) => {
    const page = aPage({ before });

    createBrowserNotifications(page.window).show(NOTICE, nothing);

    expect(page.inSight()).toEqual([]);
  });

  it('goes without where only a worker may show them', () => {
    const page = aPage({ before: 'granted' });

    const close = createBrowserNotifications(page.window).show({ ...NOTICE, title: 'only by a worker' }, nothing);

    close();
    expect(page.inSight()).toEqual([]);
  });
});
