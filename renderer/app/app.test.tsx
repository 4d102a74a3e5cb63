// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { day } from '../../shared/base/day';
import { id, month } from '../../shared/testing/builders';
import { addActivity, ledgerAfter, tick } from '../testing/builders';
import { eventually } from '../testing/eventually';
import { everythingFetched } from '../testing/fetched';
import { createFakeAddress } from '../testing/fake-address';
import { createFakeServices, type FakeServices, type FakeServicesStart } from '../testing/fake-services';
import { renderPart } from '../testing/render-page';
import { createTestStores } from '../testing/test-stores';
import { App } from './app';
import { followConnection } from './follow-connection';
import { followDay } from './follow-day';

const OWN = ledgerAfter(addActivity('Answer'));

/** The whole page on fake services, put together as its entry does. */
function startApp(services: FakeServices, hash = '') {
  const stores = createTestStores(services, createFakeAddress(hash));
  const page = renderPart(<App />, stores);
  act(() => {
    onTestFinished(followConnection(stores, services.transport));
    onTestFinished(followDay(stores, month('2026-11')));
  });
  return { ...page, stores };
}

async function openApp(start: FakeServicesStart = { own: OWN }, hash = '') {
  await everythingFetched();
  const services = createFakeServices(start);
  const page = startApp(services, hash);
  await screen.findByRole('navigation', { name: 'Pages' });
  return { ...page, services };
}

const notice = () => screen.findByRole('alert');

describe('App without an open ledger', () => {
  it('draws nothing while the first answer is on its way', () => {
    const services = createFakeServices({ own: OWN });
    services.hold();

    startApp(services);

    expect(screen.queryByRole('main')).toBeNull();
  });

  it('says that the address has no valid key', async () => {
    const services = createFakeServices({ own: OWN });
    services.loseConnection('refused');

    startApp(services);

    expect(within(await notice()).getByRole('heading', { name: 'This address has no valid key' })).toBeDefined();
  });

  it('says that Rapport is not running, and goes on by itself when it is', async () => {
    const services = createFakeServices({ own: OWN });
    services.loseConnection();
    startApp(services);
    const said = within(await notice()).getByRole('heading').textContent;

    act(services.connect);

    expect(said).toBe('Rapport is not running');
    expect(await screen.findByRole('checkbox', { name: 'Answer' })).toBeDefined();
  });

  it('goes on by itself when the connection was lost between the first answers', async () => {
    const services = createFakeServices({ own: OWN });
    services.hold();
    const { stores } = startApp(services);
    await act(async () => {
      services.deliver('answer');
      await Promise.resolve();
    });
    expect(stores.app.store.getState().hello).not.toBeNull();
    act(() => {
      services.loseConnection();
    });

    act(services.connect);

    expect(await screen.findByRole('checkbox', { name: 'Answer' })).toBeDefined();
  });

  it('says which file is damaged, and that it was left alone', async () => {
    const problem = { code: 'document-damaged', document: 'catalog.json', problem: 'It is cut off.' } as const;

    startApp(createFakeServices({ own: OWN, problem }));

    const said = await notice();
    expect(within(said).getByRole('heading', { name: 'The ledger is not open' })).toBeDefined();
    expect(said.textContent).toContain('catalog.json cannot be used. It is cut off. It was left exactly as it is');
  });

  it('says which month could not be read at the start', async () => {
    const services = createFakeServices({ own: OWN });
    services.refuseNext('ledger/read', { code: 'read-failed', document: 'months/2026-11.json', cause: 'EIO' });

    startApp(services);

    expect((await notice()).textContent).toContain('months/2026-11.json could not be read (EIO).');
  });
});

describe('App with an open ledger', () => {
  it('welcomes somebody whose own ledger is empty', async () => {
    await openApp({});

    expect(await screen.findByRole('heading', { level: 1, name: /welcome/i })).toBeDefined();
  });

  it('goes on from the first day when the welcome is over', async () => {
    const { user } = await openApp({});
    const begin = await screen.findByRole('button', { name: 'Begin' });

    await user.click(begin);

    await eventually(() => expect(begin.isConnected).toBe(false));
    await eventually(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('does not welcome to a sample that is empty', async () => {
    await openApp({ ledger: 'sample' });

    expect(await screen.findByText(/^Sample ledger\./)).toBeDefined();
    expect(screen.queryByRole('heading', { level: 1, name: /welcome/i })).toBeNull();
  });

  it('shows today, and settings where the address says so', async () => {
    const { user } = await openApp({ own: OWN }, '#/settings');
    const first = screen.getByRole('heading', { level: 1 }).textContent;

    await user.click(screen.getByRole('link', { name: 'Today' }));

    expect(first).toBe('Settings');
    expect(await screen.findByRole('checkbox', { name: 'Answer' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe('page');
  });

  it('goes from page to page with keys', async () => {
    const { user } = await openApp();
    await screen.findByRole('checkbox', { name: 'Answer' });

    await user.keyboard(',');
    const settings = screen.getByRole('heading', { level: 1 }).textContent;
    await user.keyboard('1');

    expect(settings).toBe('Settings');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Monday 23 November');
  });

  it('keeps the focus in the page when it goes from place to place with keys', async () => {
    const { user } = await openApp();
    (await screen.findByRole('checkbox', { name: 'Answer' })).focus();

    for (const key of ['2', '3', '4', ',', '1', '[[', ']']) {
      await user.keyboard(key);
      expect(document.activeElement, key).toBe(screen.getByRole('main'));
    }
    await user.keyboard('j');
    expect(document.activeElement).toBe(await screen.findByRole('checkbox', { name: 'Answer' }));
    await user.keyboard(' ');

    expect(await screen.findByRole('button', { name: 'Done and put aside (1)' })).toBeDefined();
  });

  it('gives the focus to the page when a dialog that a key opened is gone and nothing had it', async () => {
    const { user } = await openApp();
    await screen.findByRole('checkbox', { name: 'Answer' });
    expect(document.activeElement).toBe(document.body);

    await user.keyboard('?');
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');

    await eventually(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  });

  it('gives the focus back to what had it when a dialog that a key opened is gone', async () => {
    const { user } = await openApp();
    const item = await screen.findByRole('checkbox', { name: 'Answer' });
    item.focus();

    await user.keyboard('?');
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');

    await eventually(() => expect(document.activeElement).toBe(item));
  });

  it('keeps the page in sight and says that the connection is lost, until it is back', async () => {
    const { services } = await openApp();
    await screen.findByRole('checkbox', { name: 'Answer' });

    act(() => {
      services.loseConnection();
    });
    const said = screen.getByText(/^The connection to Rapport is lost\./);
    const tickMeanwhile = screen.getByRole('checkbox', { name: 'Answer' });
    act(services.connect);

    expect(said.isConnected).toBe(false);
    expect(tickMeanwhile.isConnected).toBe(true);
  });

  it('shows after an interruption what happened meanwhile', async () => {
    const { services } = await openApp();
    await screen.findByRole('checkbox', { name: 'Answer' });
    act(() => {
      services.loseConnection();
    });
    services.doElsewhere(tick(id('answer')));

    act(services.connect);

    expect(await screen.findByRole('button', { name: 'Done and put aside (1)' })).toBeDefined();
  });

  it('says of a day that it does not have why it cannot be shown while the connection is lost', async () => {
    const { services, stores } = await openApp();
    await screen.findByRole('checkbox', { name: 'Answer' });
    act(() => {
      services.loseConnection();
      stores.place.goTo({ page: 'today', day: day('2026-08-10') });
    });
    const said = screen.getByRole('alert').textContent;

    act(services.connect);

    expect(said).toBe('This day is shown as soon as the connection is back.');
    expect(await screen.findByRole('checkbox', { name: 'Answer' })).toBeDefined();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Monday 10 August');
  });

  it('saves a note that was typed while the connection was lost', async () => {
    const { user, services } = await openApp();
    const field = await screen.findByRole('textbox', { name: 'What happened' });
    act(() => {
      services.loseConnection();
    });
    await user.type(field, 'A talk.');
    await user.tab();
    await screen.findByText(/^Not saved yet\./);

    act(services.connect);

    await eventually(() => {
      const [month] = [...services.documents().months.values()];
      expect(month?.notes.map(({ whatHappened }) => whatHappened)).toEqual(['A talk.']);
    });
    await eventually(() => expect(screen.queryByText(/^Not saved yet\./)).toBeNull());
  });

  it('opens the own ledger again from the sample', async () => {
    const { user } = await openApp({ own: OWN, sample: ledgerAfter(addActivity('Invented')), ledger: 'sample' });
    await screen.findByRole('checkbox', { name: 'Invented' });

    await user.click(screen.getByRole('button', { name: 'Back to my own ledger' }));

    expect(await screen.findByRole('checkbox', { name: 'Answer' })).toBeDefined();
    expect(screen.queryByRole('checkbox', { name: 'Invented' })).toBeNull();
    expect(screen.queryByText(/^Sample ledger\./)).toBeNull();
  });

  it('takes the last step back with a key, wherever one is', async () => {
    const { user, stores } = await openApp({ own: OWN }, '#/settings');
    await act(() => stores.carryOut(tick(id('answer'))));

    await user.keyboard('{Control>}z{/Control}');

    expect(await screen.findByText('Undone: ticked “Answer”')).toBeDefined();
  });

  it('puts theme and density on the document', async () => {
    const { stores } = await openApp();

    await act(() => stores.app.changeSettings({ theme: 'dark', density: 'compact' }));

    const { theme, density } = document.documentElement.dataset;
    expect([theme, density]).toEqual(['dark', 'compact']);
  });
});
