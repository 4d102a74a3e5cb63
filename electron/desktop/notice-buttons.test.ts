import { describe, expect, it } from 'vitest';
import { noticeButtons } from './notice-buttons';

const ACTIVITY = { kind: 'reminders', activityId: '11111111-1111-4111-8111-111111111111' } as const;
const SEVERAL = { kind: 'reminders', activityId: null } as const;
const BUDGET = { kind: 'budget', activityId: null } as const;

describe('noticeButtons', () => {
  it.each(['darwin', 'win32'] as const)('tick the one activity and snooze on %s', (platform) => {
    expect(noticeButtons(ACTIVITY, platform)).toEqual([
      { text: 'Done', action: 'done' },
      { text: 'Snooze 10 min', action: 'snooze-10' },
    ]);
  });

  it('only snooze what is about several things', () => {
    expect(noticeButtons(SEVERAL, 'darwin').map(({ action }) => action)).toEqual(['snooze-10']);
  });

  it('are none below a warning about time, which cannot be put off', () => {
    expect(noticeButtons(BUDGET, 'win32')).toEqual([]);
  });

  it('are none on Linux, where Electron has none', () => {
    expect(noticeButtons(ACTIVITY, 'linux')).toEqual([]);
  });
});
