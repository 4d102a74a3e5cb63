/** Which notices another window of the same browser has before somebody's eyes. */
export type SeenNotices = {
  readonly tell: (noticeId: string) => void;
  readonly has: (noticeId: string) => boolean;
};

/** Windows of the same origin tell each other; a browser without the means has each window speak for itself. */
export function createSeenNotices(page: { readonly BroadcastChannel?: typeof BroadcastChannel }): SeenNotices {
  const seen = new Set<string>();
  const channel = page.BroadcastChannel === undefined ? null : new page.BroadcastChannel('rapport-seen-notices');
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') seen.add(data);
  });
  return {
    tell: (noticeId) => {
      channel?.postMessage(noticeId);
    },
    has: (noticeId) => seen.has(noticeId),
  };
}
