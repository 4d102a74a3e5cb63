import { describe, expect, it } from 'vitest';
import { succeed } from '../../shared/base/outcome';
import { id, valueOf } from '../../shared/testing/builders';
import { createBridge } from '../lib/bridge';
import { addActivity, countingIds, ledgerAfter, tick, TODAY } from '../testing/builders';
import { createFakeServices } from '../testing/fake-services';
import { createInsightsRequests, createJournalRequests, type EffectsProgress } from './insights-requests';

const ANSWER = id('answer');

function startPage() {
  const services = createFakeServices({ own: ledgerAfter(addActivity('Answer'), tick(ANSWER)) });
  const bridge = createBridge(services.transport);
  return { services, insights: createInsightsRequests(bridge, countingIds()), journal: createJournalRequests(bridge) };
}

describe('what is asked of the whole history', () => {
  it('is answered from what the ledger holds', async () => {
    const { insights, journal } = startPage();

    expect(valueOf(await insights.activityDays(ANSWER)).days).toEqual([{ day: TODAY, amount: 1 }]);
    expect(valueOf(await journal.readYear(2026)).days).toEqual([
      { day: TODAY, counts: { done: 1, due: 1 }, hasNote: false },
    ]);
    expect(valueOf(await insights.habits()).months.at(-1)?.adherence).toMatchObject({ done: 1, due: 1 });
  });

  it('is of the readings as they were seen, unless something else is said', async () => {
    const { services, insights } = startPage();

    await insights.readScore(id('klout'));
    await insights.readScore(id('klout'), 'restated');

    expect(services.asked().map(({ input }) => input)).toEqual([
      { scoreId: 'klout', basis: 'seen' },
      { scoreId: 'klout', basis: 'restated' },
    ]);
  });

  it('can be fed to a page by its test', async () => {
    const { services, journal } = startPage();
    const tags = [{ kind: 'person', key: 'zoë', name: 'Zoë', days: 2 } as const];
    services.feed('journal/tags', { tags, unreadable: [] });

    expect(await journal.tags()).toEqual(succeed({ tags, unreadable: [] }));
  });
});

describe('a comparison', () => {
  it('tells how far it is, of itself and no other, and no longer when it is answered', async () => {
    const { services, insights } = startPage();
    const told: EffectsProgress[] = [];
    services.feed('insights/read-effects', { kind: 'observed-only' });
    services.hold();

    const { answer } = insights.readEffects(id('klout'), (progress) => told.push(progress));
    const job = (services.asked().at(-1)?.input as { readonly job: string }).job;
    services.announce('jobs/progress', { job, share: 0.5, canCancel: true });
    services.announce('jobs/progress', { job: 'other', share: 0.9, canCancel: true });
    services.release();
    await answer;
    services.announce('jobs/progress', { job, share: 1, canCancel: true });

    expect(told).toEqual([{ share: 0.5, canCancel: true }]);
    expect(valueOf(await answer)).toEqual({ kind: 'observed-only' });
  });

  it('is cancelled by its own name', async () => {
    const { services, insights } = startPage();
    services.feed('insights/read-effects', { kind: 'observed-only' });

    const { answer, cancel } = insights.readEffects(id('klout'), () => undefined);
    cancel();
    await answer;

    const [asked, cancelled] = services.asked();
    expect(cancelled).toEqual({ name: 'jobs/cancel', input: { job: (asked?.input as { readonly job: string }).job } });
  });
});
