// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { WelcomePage } from './welcome-page';

async function openPage() {
  const services = createFakeServices();
  const stores = await openTestStores(services);
  return { services, stores, ...renderPart(<WelcomePage restore={null} />, stores) };
}

const checkbox = (name: string | RegExp) => screen.getByRole('checkbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByRole('textbox', { name });

describe('WelcomePage', () => {
  it('begins with what was chosen, as one step', async () => {
    const { user, services } = await openPage();

    await user.click(checkbox('LinkedIn'));
    await user.type(field('Another platform'), 'A forum{Enter}');
    await user.clear(field('Minutes for the whole day'));
    await user.type(field('Minutes for the whole day'), '20');
    await user.clear(field('LinkedIn'));
    await user.type(field('LinkedIn'), '12');
    await user.click(screen.getByRole('radio', { name: 'Job search' }));
    await user.click(checkbox(/^Thank whoever helped/));
    await user.click(button('Begin'));

    const { catalog } = services.documents();
    expect(services.commands()).toMatchObject([{ type: 'several', name: 'set up' }]);
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
    const { user, services } = await openPage();

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

    const { activities, platforms } = services.documents().catalog;
    const added = new Map(activities.map((activity) => [activity.title, activity]));
    expect(added.get('Give +Ks')).toMatchObject({
      platformId: platforms[0]?.id,
      plans: [{ from: '2026-11-23', target: { kind: 'count', amount: 10, unit: '+Ks', direction: 'at-most' } }],
    });
    expect(added.get('Read one blog')?.platformId).toBeNull();
    expect(added.has('Scroll without a purpose')).toBe(false);
  });

  it('takes a typed platform that was not added yet', async () => {
    const { user, services } = await openPage();

    await user.type(field('Another platform'), 'A forum');
    await user.click(button('Begin'));

    expect(services.documents().catalog.platforms.map(({ name }) => name)).toEqual(['A forum']);
  });

  it('leads to what is wrong instead of beginning', async () => {
    const { user, services } = await openPage();

    await user.click(button('Add an activity'));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(button('Begin'));

    expect(services.commands()).toEqual([]);
    expect(document.activeElement).toBe(field('What to do'));
    expect(screen.getByRole('alert').textContent).toBe('Say what there is to do, or remove it.');

    await user.type(field('Minutes for the whole day'), ' and a bit');
    await user.click(button('Begin'));

    expect(services.commands()).toEqual([]);
    expect(document.activeElement).toBe(field('Minutes for the whole day'));
  });

  it('can be left as it is', async () => {
    const { user, services } = await openPage();

    await user.click(button('Begin'));

    const { catalog } = services.documents();
    expect(catalog.platforms).toEqual([]);
    expect(catalog.activities).toHaveLength(3);
  });

  it('says that a plan has more for those who name their platforms', async () => {
    const { user } = await openPage();
    const more = () => screen.queryByText(/^Choose your platforms above/);
    expect(more()).not.toBeNull();

    await user.click(checkbox('X'));
    expect(more()).toBeNull();

    await user.click(checkbox('X'));
    await user.click(screen.getByRole('radio', { name: 'Blank' }));
    expect(more()).toBeNull();
  });

  it('can be skipped', async () => {
    const { user, services } = await openPage();

    await user.click(button('Skip the set-up'));

    const { catalog } = services.documents();
    expect(services.commands()).toMatchObject([{ name: 'skipped the set-up' }]);
    expect(catalog.activities).toEqual([]);
    expect(catalog.platforms).toEqual([]);
  });

  it('opens the sample, which it says is apart', async () => {
    const { user, services } = await openPage();

    const offer = within(screen.getByRole('region', { name: 'Sample data' }));
    expect(offer.getByText(/A ledger of its own/).textContent).toContain('nothing of it ever mixes with yours');
    await user.click(offer.getByRole('button', { name: 'Try it with sample data' }));

    expect(services.asked()).toContainEqual({ name: 'app/open-ledger', input: { ledger: 'sample' } });
    expect(services.commands()).toEqual([]);
  });
});
