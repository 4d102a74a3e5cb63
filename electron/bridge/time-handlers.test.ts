import { describe, expect, it } from 'vitest';
import { clockTime } from '../../shared/base/clock-time';
import { fail, succeed } from '../../shared/base/outcome';
import type { SystemFacts } from '../../shared/bridge/time-contract';
import { timeRequests } from '../../shared/bridge/time-contract';
import { id } from '../../shared/testing/builders';
import { addActivity, addPlatform } from '../services/testing/page-commands';
import type { LoginItem } from '../services/ports';
import { timedRapport } from '../services/testing/timed-rapport';
import { createTimeHandlers } from './time-handlers';

const FACTS: SystemFacts = {
  tray: 'there',
  startsAtLogin: false,
  notifications: 'system',
  knows: { sleep: true, lock: true, idle: true },
};
const NO_ITEM: LoginItem = { isOn: () => null, set: () => fail({ code: 'unexpected' }) };

function handlersWith(loginItem: LoginItem | null = null) {
  const rapport = timedRapport({ now: '2026-11-23T08:00:00.000Z' });
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  const about = { kind: 'activity', activityId: id('a') } as const;
  rapport.dispatch(addPlatform('x'), addActivity('a'));
  rapport.dispatch({ type: 'reminder.add', id: id('r'), about, time: clockTime('09:00'), weekdays: [...weekdays] });
  const { timer, notices } = rapport;
  let saved = 0;
  const onPageSaved = () => {
    saved += 1;
  };
  const system = { facts: () => FACTS, loginItem, onPageSaved };
  return { rapport, saved: () => saved, ask: createTimeHandlers({ timer, notices, system }) };
}

describe('what the page asks about time', () => {
  it('is answered in the form of the contract', async () => {
    const { ask, rapport } = handlersWith();
    const answers = {
      'timer/start': await ask['timer/start']({ platformId: id('x') }),
      'timer/read': await ask['timer/read']({}),
      'timer/stop': await ask['timer/stop']({}),
      'timer/settle': await ask['timer/settle']({ choice: { kind: 'drop' }, goOn: false, platformId: null }),
      'reminders/read': await ask['reminders/read']({}),
      'reminders/mute': await ask['reminders/mute']({ isMuted: true }),
      'reminders/dismiss-missed': await ask['reminders/dismiss-missed']({}),
      'reminders/answer': await ask['reminders/answer']({ noticeId: 'none', action: 'open' }),
      'system/read': await ask['system/read']({}),
      'system/look': await ask['system/look']({}),
      'page/saved': await ask['page/saved']({}),
    };

    for (const [name, answer] of Object.entries(answers)) {
      if (!answer.ok) throw new Error(`${name} failed: ${answer.failure.code}`);
      const { reply } = timeRequests[name as keyof typeof answers];
      expect(reply.parse(answer.value)).toEqual(answer.value);
    }
    rapport.dispose();
  });

  it('answers a notice and says what is open then', () => {
    const { ask, rapport } = handlersWith();
    rapport.run(70);
    const noticeId = rapport.shown[0]?.id ?? '';
    expect(ask['reminders/read']({})).toMatchObject({ value: { notices: [{ id: noticeId }] } });

    expect(ask['reminders/answer']({ noticeId, action: 'done' })).toMatchObject({ value: { notices: [] } });
  });

  it('looks at the clock at once when the page is in sight again', () => {
    const { ask, rapport } = handlersWith();
    void ask['timer/start']({ platformId: id('x') });
    rapport.sleep(30);

    void ask['system/look']({});

    expect(rapport.timer.state().timer?.frozen?.reason).toBe('slept');
  });

  it('tells the shell that the page has nothing left to save', () => {
    const { ask, saved } = handlersWith();

    void ask['page/saved']({});

    expect(saved()).toBe(1);
  });

  it('starts at login where that can be set, and says why it cannot', () => {
    const set: boolean[] = [];
    const item: LoginItem = {
      isOn: () => true,
      set: (isOn) => {
        set.push(isOn);
        return succeed(null);
      },
    };

    expect(handlersWith(item).ask['system/start-at-login']({ isOn: true })).toEqual(succeed(FACTS));
    expect(set).toEqual([true]);
    expect(handlersWith(NO_ITEM).ask['system/start-at-login']({ isOn: true })).toEqual(fail({ code: 'unexpected' }));
    expect(handlersWith().ask['system/start-at-login']({ isOn: true })).toEqual(succeed(FACTS));
  });
});
