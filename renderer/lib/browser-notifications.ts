/** `default` is that nobody was asked yet; `unsupported` that this browser has no notifications. */
export type BrowserPermission = NotificationPermission | 'unsupported';

type Shown = { readonly id: string; readonly title: string; readonly body: string };

/** The notifications that a browser shows for a page, outside of it. */
export type BrowserNotifications = {
  readonly permission: () => BrowserPermission;
  /** Lets the browser ask the person, where it has not done so yet. Only to be called from a click. */
  readonly ask: () => Promise<BrowserPermission>;
  /** Shows one where that is allowed; a later one of the same id takes its place. The returned function closes it. */
  readonly show: (notice: Shown, onClick: () => void) => () => void;
};

/** As much of a window as this needs. */
type NotifyingPage = { readonly focus: () => void; readonly Notification?: typeof Notification };

export function createBrowserNotifications(page: NotifyingPage): BrowserNotifications {
  /** Held until they close: one that nothing refers to may be collected, and its click is then lost. */
  const open = new Set<Notification>();

  const permission = (): BrowserPermission => page.Notification?.permission ?? 'unsupported';

  function show({ id, title, body }: Shown, onClick: () => void): () => void {
    const shown = permission() === 'granted' ? made(page.Notification, title, { body, tag: id }) : null;
    if (shown === null) return () => undefined;
    open.add(shown);
    shown.addEventListener('close', () => open.delete(shown));
    shown.addEventListener('click', () => {
      page.focus();
      shown.close();
      onClick();
    });
    return () => {
      open.delete(shown);
      shown.close();
    };
  }

  return {
    permission,
    ask: async () => {
      try {
        return (await page.Notification?.requestPermission()) ?? 'unsupported';
      } catch {
        // A browser that does not let the page ask leaves everything as it was.
        return permission();
      }
    },
    show,
  };
}

/** Null where the browser lets only a worker show notifications, as those of telephones do. */
function made(Made: typeof Notification | undefined, title: string, options: NotificationOptions): Notification | null {
  try {
    return Made === undefined ? null : new Made(title, options);
  } catch {
    return null;
  }
}
