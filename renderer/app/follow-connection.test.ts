import { describe, expect, it } from 'vitest';
import { monthIn } from '../../shared/ledger/documents';
import { id } from '../../shared/testing/builders';
import { addActivity, addScore, ledgerAfter, NOVEMBER, tick, TODAY } from '../testing/builders';
import { eventually } from '../testing/eventually';
import { createFakeServices } from '../testing/fake-services';
import { createTestStores } from '../testing/test-stores';
import { followConnection } from './follow-connection';
import { followDay } from './follow-day';

function startPage() {
  const services = createFakeServices({ own: ledgerAfter(addActivity('Answer'), addScore('Klout')) });
  const stores = createTestStores(services);
  const names = () => services.asked().map(({ name }) => name);
  return { services, stores, names };
}

describe('followConnection', () => {
  it('greets the services as soon as they are there', async () => {
    const { services, stores } = startPage();

    followConnection(stores, services.transport);
    await eventually(() => expect(stores.app.store.getState().hello).not.toBeNull());

    expect(stores.app.store.getState().connection).toBe('connected');
  });

  it('asks nothing while they are not', () => {
    const { services, stores, names } = startPage();
    services.loseConnection('refused');

    followConnection(stores, services.transport);

    expect(stores.app.store.getState().connection).toBe('refused');
    expect(names()).toEqual([]);
  });

  it('learns after an interruption what happened meanwhile', async () => {
    const { services, stores } = startPage();
    followConnection(stores, services.transport);
    await stores.ledger.need([NOVEMBER]);
    services.loseConnection();
    services.doElsewhere(tick(id('answer')));

    services.connect();
    await eventually(() => expect(stores.ledger.store.getState().revision).toBe(1));

    expect(monthIn(stores.ledger.store.getState().documents, NOVEMBER).checks).toHaveLength(1);
  });

  it('follows no more once it is stopped', () => {
    const { services, stores } = startPage();
    const stop = followConnection(stores, services.transport);

    stop();
    services.loseConnection();

    expect(stores.app.store.getState().connection).toBe('connected');
  });
});

describe('following the connection and the day together', () => {
  it('opens the ledger when the connection was lost before the first answer', async () => {
    const { services, stores, names } = startPage();
    services.hold();
    followConnection(stores, services.transport);
    followDay(stores, NOVEMBER);
    services.deliver('answer');
    await eventually(() => expect(names()).toContain('ledger/read'));
    services.loseConnection();
    await eventually(() => expect(stores.ledger.store.getState().failure).not.toBeNull());

    services.connect();

    await eventually(() => expect(stores.ledger.store.getState().isOpen).toBe(true));
  });

  it('reads the scores again after an interruption', async () => {
    const { services, stores } = startPage();
    followConnection(stores, services.transport);
    followDay(stores, NOVEMBER);
    await eventually(() => expect(stores.scoreHistory.store.getState().until).toBe(TODAY));
    services.loseConnection();
    const reading = { id: id('r1'), scoreId: id('klout'), day: TODAY, value: 44, isApproximate: false } as const;
    services.doElsewhere({ type: 'reading.add', ...reading });

    services.connect();

    const readings = () => stores.scoreHistory.store.getState().readingsByScore.get(id('klout'));
    await eventually(() => expect(readings()).toMatchObject([{ value: 44 }]));
  });
});
