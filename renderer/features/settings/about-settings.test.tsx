// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ABOUT_IN_BROWSER } from '../../testing/fake-about';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { AboutSettings } from './about-settings';

const DESKTOP = {
  ...ABOUT_IN_BROWSER,
  versions: { node: '24.0.0', electron: '45.4.1', chromium: '140.0.1' },
  canOpenFolders: true,
};

async function openAbout(about = ABOUT_IN_BROWSER) {
  const services = createFakeServices();
  services.feed('app/about', about);
  const stores = await openTestStores(services);
  const { user } = renderPart(<AboutSettings />, stores);
  await screen.findByRole('region', { name: 'Rapport' });
  return { services, stores, user };
}

const section = (name: string) => within(screen.getByRole('region', { name }));
const words = (name: string) => screen.getByRole('region', { name }).textContent;
const button = (name: string) => screen.getByRole('button', { name });

/** The clipboard of the browser, and its older way for what is selected. Asked for after the page is there. */
function clipboardThat({ isGranted, copies = true }: { readonly isGranted: boolean; readonly copies?: boolean }) {
  const written: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    if (!isGranted) return Promise.reject(new Error('NotAllowedError'));
    written.push(text);
    return Promise.resolve();
  });
  const selected = () => {
    const field = document.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  };
  Object.assign(document, {
    execCommand: () => {
      if (copies) written.push(selected());
      return copies;
    },
  });
  return { written, selected };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('Settings → About', () => {
  it('says what this is, on what it runs and on which terms', async () => {
    await openAbout();

    expect(words('Rapport')).toContain('0.1.0, in the browser');
    expect(words('Rapport')).toContain('Runs onNode 20.19.0');
    expect(words('Rapport')).toContain('MIT');
  });

  it('shows the folders and has nothing to open them with in a browser', async () => {
    await openAbout();

    expect(section('Files').getByText('/home/ann/Rapport/logs')).toBeTruthy();
    expect(section('Files').queryAllByRole('button')).toEqual([]);
  });

  it('opens folders by their names on the desktop, and says when the system does not', async () => {
    const { user, services } = await openAbout(DESKTOP);
    expect(words('Rapport')).toContain('Electron 45.4.1, Chromium 140.0.1, Node 24.0.0');

    await user.click(button('Open the folder: Log'));
    services.refuseNext('app/open-folder', { code: 'not-found', kind: 'folder' });
    await user.click(button('Open the folder: Backups'));

    const asked = services.asked().filter(({ name }) => name === 'app/open-folder');
    expect(asked.map(({ input }) => input)).toEqual([{ folder: 'log' }, { folder: 'backups' }]);
    expect((await screen.findByRole('alert')).textContent).toContain('did not open this folder');
  });

  it('shows the licences when they are asked for', async () => {
    const { user, services } = await openAbout();
    const asked = () => services.asked().some(({ name }) => name === 'app/licences');
    expect(asked()).toBe(false);

    await user.click(button('Show the licences'));

    const list = within(await screen.findByRole('list', { name: 'Licences' }));
    expect(list.getByText('react 19.3.1, react-dom 19.3.1')).toBeTruthy();
    expect(list.getByText('Everybody may.')).toBeTruthy();
  });
});

describe('the diagnostics', () => {
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What is copied' });

  it('are shown before anything is copied', async () => {
    const { user } = await openAbout();
    const { written } = clipboardThat({ isGranted: true });

    await user.click(button('Copy diagnostics …'));
    expect(field().value).toContain('version: 0.1.0, web');
    expect(written).toEqual([]);
    await user.click(button('Copy'));

    expect(written).toEqual([field().value]);
    expect(screen.getByRole('status').textContent).toContain('Copied.');
    await user.click(button('Close'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are copied as what is selected where the clipboard is refused', async () => {
    const { user } = await openAbout();
    const { written } = clipboardThat({ isGranted: false });

    await user.click(button('Copy diagnostics …'));
    await user.click(button('Copy'));

    expect(written).toEqual([field().value]);
    expect(screen.getByRole('status').textContent).toContain('Copied.');
  });

  it('are selected, for a key to copy them, where nothing else is allowed', async () => {
    const { user } = await openAbout();
    const { written, selected } = clipboardThat({ isGranted: false, copies: false });

    await user.click(button('Copy diagnostics …'));
    await user.click(button('Copy'));

    expect(written).toEqual([]);
    expect(selected()).toBe(field().value);
    expect(screen.getByRole('status').textContent).toContain('copy it with your keyboard');
  });

  it('are said to be missing when they cannot be read', async () => {
    const { user, services, stores } = await openAbout();
    services.refuseNext('app/diagnostics', { code: 'unexpected' });

    await user.click(button('Copy diagnostics …'));

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(stores.toasts.store.getState().toast?.text).toContain('Something went wrong inside Rapport');
  });
});
