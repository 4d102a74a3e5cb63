// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../../shared/base/day';
import { parseId } from '../../../shared/base/id';
import { instantOfMilliseconds } from '../../../shared/base/instant';
import { succeed } from '../../../shared/base/outcome';
import type { Hello } from '../../../shared/bridge/contract';
import { apply } from '../../../shared/ledger/apply';
import type { PageCommand } from '../../../shared/ledger/command';
import { EMPTY_DOCUMENTS } from '../../../shared/ledger/documents';
import { DEFAULT_APP_SETTINGS } from '../../../shared/settings/app-settings';
import type { Bridge } from '../../lib/bridge';
import { createStores } from '../../stores/create-stores';
import { PageContextProvider, pageContext } from '../../stores/stores-context';
import { WelcomePage } from './welcome-page';

const NINE = Date.UTC(2026, 10, 23, 9);

const HELLO: Hello = {
  shell: 'web',
  version: '1.0.0',
  now: instantOfMilliseconds(NINE),
  today: day('2026-11-23'),
  zone: 'UTC',
  ledger: 'own',
  folder: null,
  settings: DEFAULT_APP_SETTINGS,
  problem: null,
};

/** What the page asked of the services, in order. */
type Asked = { readonly commands: PageCommand[]; readonly ledgers: string[] };

async function openPage(): Promise<Asked> {
  const asked: Asked = { commands: [], ledgers: [] };
  const answers: Record<string, (input: never) => unknown> = {
    'app/hello': () => HELLO,
    'app/open-ledger': ({ ledger }: { readonly ledger: string }) => {
      asked.ledgers.push(ledger);
      return {};
    },
    'ledger/dispatch': ({ command }: { readonly command: PageCommand }) => {
      asked.commands.push(command);
      return { revision: asked.commands.length, name: 'set up' };
    },
  };
  const request = (name: string, input: unknown) => Promise.resolve(succeed(answers[name]?.(input as never)));
  const bridge = { request, on: () => () => undefined } as unknown as Bridge;
  let ids = 0;
  const stores = createStores({
    bridge,
    address: { hash: () => '', go: () => undefined, onChange: () => () => undefined },
    newId: () => {
      ids += 1;
      const id = parseId(`id-${String(ids)}`);
      if (id === null) throw new Error('Not an id');
      return id;
    },
    clock: { milliseconds: () => NINE },
  });
  await stores.app.greet();
  render(
    <PageContextProvider value={pageContext(stores, 'en-GB')}>
      <WelcomePage />
    </PageContextProvider>,
  );
  return asked;
}

/** The ledger that the one command makes of an empty one. */
function catalogAfter({ commands }: Asked) {
  expect(commands).toHaveLength(1);
  const [command] = commands;
  if (command === undefined) throw new Error('Nothing was dispatched');
  const applied = apply(EMPTY_DOCUMENTS, command, { at: HELLO.now, zone: 'UTC', source: 'checklist' });
  if (!applied.ok) throw new Error(applied.failure.code);
  return applied.value.documents.catalog;
}

const checkbox = (name: string | RegExp) => screen.getByRole('checkbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });

describe('WelcomePage', () => {
  let user: ReturnType<typeof userEvent.setup>;
  beforeEach(() => {
    user = userEvent.setup();
  });
  afterEach(cleanup);

  it('begins with what was chosen, as one step', async () => {
    const asked = await openPage();

    await user.click(checkbox('LinkedIn'));
    await user.type(field('Another platform'), 'A forum{Enter}');
    await user.clear(field('Minutes for the whole day'));
    await user.type(field('Minutes for the whole day'), '20');
    await user.clear(field('LinkedIn'));
    await user.type(field('LinkedIn'), '12');
    await user.click(screen.getByRole('radio', { name: 'Job search' }));
    await user.click(checkbox(/^Thank whoever helped/));
    await user.click(button('Begin'));

    const catalog = catalogAfter(asked);
    expect(asked.commands[0]).toMatchObject({ type: 'several', name: 'set up' });
    expect(catalog.platforms.map(({ name }) => name)).toEqual(['LinkedIn', 'A forum']);
    expect(catalog.budgets.map(({ versions }) => versions[0]?.minutes[0]).sort()).toEqual([12, 20, 8]);
    expect(catalog.activities.map(({ title }) => title)).toEqual([
      'Write to one person you have worked with',
      'Comment on posts from your field',
      'Ask to connect, with a personal line',
      'Answer comments and messages',
    ]);
  });

  it('lets an activity be edited, removed and added', async () => {
    const asked = await openPage();

    await user.click(checkbox('X'));
    await user.click(button('Edit Reply to people you value'));
    await user.clear(field('What to do'));
    await user.type(field('What to do'), 'Give +Ks');
    await user.clear(field('Done by'));
    await user.type(field('Done by'), 'at most 10 +Ks{Enter}');
    await user.click(button('Edit Scroll without a purpose'));
    await user.click(button('Remove'));
    expect(document.activeElement).toBe(button('Add an activity'));
    await user.keyboard('{Enter}');
    await user.keyboard('Read one blog');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Platform' }), 'Anywhere');
    await user.click(button('Begin'));

    const { activities, platforms } = catalogAfter(asked);
    const added = new Map(activities.map((activity) => [activity.title, activity]));
    expect(added.get('Give +Ks')).toMatchObject({
      platformId: platforms[0]?.id,
      plans: [{ from: '2026-11-23', target: { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' } }],
    });
    expect(added.get('Read one blog')?.platformId).toBeNull();
    expect(added.has('Scroll without a purpose')).toBe(false);
  });

  it('takes a typed platform that was not added yet', async () => {
    const asked = await openPage();

    await user.type(field('Another platform'), 'A forum');
    await user.click(button('Begin'));

    expect(catalogAfter(asked).platforms.map(({ name }) => name)).toEqual(['A forum']);
  });

  it('leads to what is wrong instead of beginning', async () => {
    const asked = await openPage();

    await user.click(button('Add an activity'));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(button('Begin'));

    expect(asked.commands).toEqual([]);
    expect(document.activeElement).toBe(field('What to do'));
    expect(screen.getByRole('alert').textContent).toBe('Say what there is to do, or remove it.');

    await user.type(field('Minutes for the whole day'), ' and a bit');
    await user.click(button('Begin'));

    expect(asked.commands).toEqual([]);
    expect(document.activeElement).toBe(field('Minutes for the whole day'));
  });

  it('can be left as it is', async () => {
    const asked = await openPage();

    await user.click(button('Begin'));

    const catalog = catalogAfter(asked);
    expect(catalog.platforms).toEqual([]);
    expect(catalog.activities).toHaveLength(3);
  });

  it('can be skipped', async () => {
    const asked = await openPage();

    await user.click(button('Skip the set-up'));

    const catalog = catalogAfter(asked);
    expect(asked.commands[0]).toMatchObject({ name: 'skipped the set-up' });
    expect(catalog.activities).toEqual([]);
    expect(catalog.platforms).toEqual([]);
  });

  it('opens the sample, which it says is apart', async () => {
    const asked = await openPage();

    const offer = within(screen.getByRole('region', { name: 'Sample data' }));
    expect(offer.getByText(/a ledger of its own/).textContent).toContain('nothing of it ever mixes with yours');
    await user.click(offer.getByRole('button', { name: 'Try it with sample data' }));

    expect(asked.ledgers).toEqual(['sample']);
    expect(asked.commands).toEqual([]);
  });
});
