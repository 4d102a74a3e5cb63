import type { WriteDigits } from '../../shared/base/digits';
import type { Id } from '../../shared/base/id';
import { inOrder } from '../../shared/base/in-order';
import { isolated } from '../../shared/base/isolated';
import { isLeftToDo, type ChecklistItem } from '../../shared/checklist/checklist';
import type { NoticeAction } from '../../shared/reminders/notice';
import { spentWords, timerLine, type TimerFace } from '../../shared/time/timer-face';
import type { Platform } from '../../shared/time/platform';

/** What a click in the tray's menu asks for. */
export type TrayAction =
  | { readonly kind: 'open' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'tick'; readonly activityId: Id }
  | { readonly kind: 'start'; readonly platformId: Id }
  | { readonly kind: 'stop' }
  | { readonly kind: 'answer'; readonly action: Extract<NoticeAction, `snooze-${string}`> }
  | { readonly kind: 'mute'; readonly isMuted: boolean };

/** A line of the menu; without an action it only says something. */
export type TrayLine =
  | { readonly kind: 'separator' }
  | { readonly kind: 'item'; readonly text: string; readonly action: TrayAction | null }
  | { readonly kind: 'menu'; readonly text: string; readonly lines: readonly TrayLine[] };

export type TrayView = {
  readonly tooltip: string;
  /** Beside the icon, where a system has room for it; empty for nothing. */
  readonly title: string;
  readonly isTimerRunning: boolean;
  readonly menu: readonly TrayLine[];
};

export type TrayScene = {
  readonly write: WriteDigits;
  /** Null while no ledger is open. */
  readonly items: readonly ChecklistItem[] | null;
  readonly platforms: readonly Platform[];
  readonly face: TimerFace | null;
  readonly hasNotice: boolean;
  readonly isMuted: boolean;
};

const MOST_ITEMS = 12;
const SEPARATOR: TrayLine = { kind: 'separator' };

/** What the tray says and offers. */
export function trayView(scene: TrayScene): TrayView {
  const left = (scene.items ?? []).filter(isLeftToDo);
  const { face, write } = scene;
  const leftText = scene.items === null ? 'No ledger is open' : write(leftWords(left.length));
  return {
    tooltip: ['Rapport', leftText, ...(face === null ? [] : [timerLine(face, write)])].join(' \u00b7 '),
    title: [...(left.length > 0 ? [String(left.length)] : []), ...(face === null ? [] : [face.clock])]
      .map(write)
      .join(' \u00b7 '),
    isTimerRunning: face !== null && !face.isFrozen,
    menu: [
      item('Open Rapport', { kind: 'open' }),
      SEPARATOR,
      ...timerLines(scene),
      SEPARATOR,
      item(leftText, null),
      ...left
        .slice(0, MOST_ITEMS)
        .map(({ activity }) => item(menuText(activity.title), { kind: 'tick', activityId: activity.id })),
      ...(left.length > MOST_ITEMS
        ? [item(write(`${String(left.length - MOST_ITEMS)} more …`), { kind: 'open' })]
        : []),
      SEPARATOR,
      ...(scene.hasNotice ? [snoozeMenu(write)] : []),
      scene.isMuted
        ? item('Reminders again', { kind: 'mute', isMuted: false })
        : item('No reminders until morning', { kind: 'mute', isMuted: true }),
      SEPARATOR,
      item('Quit', { kind: 'quit' }),
    ],
  };
}

function timerLines({ face, platforms, write }: TrayScene): readonly TrayLine[] {
  if (face?.isFrozen === true)
    return [
      item(`Timer stands still: ${menuText(face.platformName)}`, { kind: 'open' }),
      item('Stop the timer', { kind: 'stop' }),
    ];
  const start: TrayLine = {
    kind: 'menu',
    text: face === null ? 'Start the timer' : 'Start another',
    lines: inOrder(platforms)
      .filter(({ archivedOn }) => archivedOn === null)
      .map(({ id, name }) => item(menuText(name), { kind: 'start', platformId: id })),
  };
  const starts = start.lines.length === 0 ? [] : [start];
  if (face === null) return starts;
  return [
    item(`Stop the timer: ${menuText(face.platformName)}, ${write(spentWords(face.spent))}`, { kind: 'stop' }),
    ...starts,
  ];
}

function snoozeMenu(write: WriteDigits): TrayLine {
  const later = (text: string, action: Extract<NoticeAction, `snooze-${string}`>) =>
    item(text, { kind: 'answer', action });
  return {
    kind: 'menu',
    text: 'Snooze the last reminder',
    lines: [
      later(write('10 minutes'), 'snooze-10'),
      later(write('1 hour'), 'snooze-60'),
      later('Tomorrow', 'snooze-tomorrow'),
    ],
  };
}

function item(text: string, action: TrayAction | null): TrayLine {
  return { kind: 'item', text, action };
}

function leftWords(count: number): string {
  return count === 0 ? 'Nothing left today' : `${String(count)} left today`;
}

const LONGEST_TEXT = 60;

/** In a menu an ampersand marks the letter to press; a long title would make the menu as wide as the screen. */
function menuText(text: string): string {
  const cut =
    Array.from(text).length > LONGEST_TEXT
      ? `${Array.from(text)
          .slice(0, LONGEST_TEXT - 1)
          .join('')}…`
      : text;
  return isolated(cut.replaceAll('&', '&&'));
}
