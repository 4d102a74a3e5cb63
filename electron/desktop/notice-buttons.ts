import type { NoticeAction } from '../../shared/reminders/notice';

export type NoticeButton = { readonly text: string; readonly action: NoticeAction };

/**
 * The buttons below a notification, in order. Electron has them on macOS and Windows only; on Linux a click on the
 * notification opens what it is about, and there is the tray. Only one activity can be ticked from it.
 */
export function noticeButtons(
  { kind, activityId }: { readonly kind: 'reminders' | 'budget'; readonly activityId: string | null },
  platform: NodeJS.Platform,
): readonly NoticeButton[] {
  if (platform !== 'darwin' && platform !== 'win32') return [];
  return [
    ...(activityId === null ? [] : [{ text: 'Done', action: 'done' } as const]),
    ...(kind === 'reminders' ? [{ text: 'Snooze 10 min', action: 'snooze-10' } as const] : []),
  ];
}
