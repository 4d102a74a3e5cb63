// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { id } from '../../../shared/testing/builders';
import { addActivity, addPlatform, addScore, ledgerAfter } from '../../testing/builders';
import { createFakeServices } from '../../testing/fake-services';
import { renderPart } from '../../testing/render-page';
import { openTestStores } from '../../testing/test-stores';
import { ExchangeSettings } from './exchange-settings';

const BLOCK = 'Tag\tKlout\tFollower\n13.11.2026\t42,5\t1.180\n14.11.2026\t43\t1.190\n31.11.2026\t44\t1.200\n';

async function openPage() {
  const own = ledgerAfter(addScore('Klout'), addActivity('Give +Ks'), addPlatform('X'));
  const services = createFakeServices({ own });
  const stores = await openTestStores(services);
  const { user } = renderPart(<ExchangeSettings />, stores);
  const readings = () => [...services.documents().months.values()].flatMap((month) => month.readings);
  const paste = async (text: string) => {
    await user.click(field());
    await user.paste(text);
    await user.click(button('Read the rows'));
    await screen.findByRole('region', { name: 'What will be taken' });
  };
  return { services, stores, user, readings, paste };
}

const field = () => screen.getByRole('textbox', { name: 'Rows from a spreadsheet' });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const summary = async (text: string) =>
  within(screen.getByRole('region', { name: 'What will be taken' })).findByText(text);

async function rowsOf(name: string): Promise<readonly (readonly (string | null)[])[]> {
  const table = await screen.findByRole('table', { name });
  const rows = within(table).getAllByRole('row').slice(1);
  return rows.map((row) => Array.from(row.children, (cell) => cell.textContent));
}

describe('importing', () => {
  it('shows what a pasted block holds, which row is not taken and why, and takes the rest in', async () => {
    const { user, readings, paste, stores } = await openPage();
    await paste(BLOCK);
    expect(document.activeElement?.textContent).toBe('Import');

    await summary('4 will be taken, 0 already there, 1 not taken.');
    expect((await rowsOf('Will be taken'))[0]).toEqual(['2', '13 Nov 2026', 'Klout', '42.5']);
    expect(screen.getByText('score “Follower”')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Not taken 1' }));
    expect(await rowsOf('Not taken')).toEqual([
      ['4', '“31.11.2026” is not a day that exists.', '31.11.2026, 44, 1.200'],
    ]);

    await user.click(button('Import 4 readings'));

    await screen.findByRole('textbox', { name: 'Rows from a spreadsheet' });
    expect(readings()).toHaveLength(4);
    expect(stores.toasts.store.getState().toast).toMatchObject({ text: 'Imported 4 readings', canUndo: true });
    expect(document.activeElement?.textContent).toBe('Import');
  });

  it('of the same again says that there is nothing to take', async () => {
    const { user, paste } = await openPage();
    await paste('Day,Klout\n2026-11-13,41\n');
    await user.click(button('Import 1 reading'));
    await screen.findByRole('textbox', { name: 'Rows from a spreadsheet' });

    await paste('Day,Klout\n2026-11-13,41\n');

    await screen.findByText('Nothing to take: everything is already there.');
    expect(button('Import').disabled).toBe(true);
  });

  it('asks how days are written where it cannot be told, with what each would mean', async () => {
    const { user, paste } = await openPage();
    await paste('Day,Klout\n03/04/2026,41\n');
    const question = within(screen.getByRole('group', { name: 'How are the days written?' }));
    const answer = question.getByRole('radio', { name: 'Month, day, year', description: '“03/04/2026” is 4 Mar 2026' });

    await user.click(answer);

    await summary('1 will be taken, 0 already there, 0 not taken.');
    expect(select('Days are written').value).toBe('mdy');
    expect(await rowsOf('Will be taken')).toEqual([['2', '4 Mar 2026', 'Klout', '41']]);
  });

  it('reads a column as something else when told so', async () => {
    const { user, paste } = await openPage();
    await paste('Day,Points,Other\n2026-11-13,41,7\n');
    await summary('2 will be taken, 0 already there, 0 not taken.');

    await user.selectOptions(select('What Points is'), 'score “Klout”');
    await user.selectOptions(select('What Other is'), 'not used');

    await summary('1 will be taken, 0 already there, 0 not taken.');
    expect(await rowsOf('Will be taken')).toEqual([['2', '13 Nov 2026', 'Klout', '41']]);
  });

  it('asks what all rows are about where no column says it', async () => {
    const { user, paste } = await openPage();
    await paste('2026-11-13,41\n2026-11-14,42\n');

    await user.selectOptions(select('All rows are about the score'), 'Klout');

    await summary('2 will be taken, 0 already there, 0 not taken.');
  });

  it('asks about each name that it does not know', async () => {
    const { user, paste, services } = await openPage();
    await paste('day,score,value\n2026-11-13,Kred,41\n2026-11-14,PeerIndex,42\n2026-11-15,Klout,43\n');
    await summary('3 will be taken, 0 already there, 0 not taken.');

    await user.selectOptions(select('What becomes of Kred'), 'is “Klout”');
    await user.selectOptions(select('What becomes of PeerIndex'), 'leave out');
    await summary('2 will be taken, 0 already there, 1 not taken.');
    await user.click(button('Import 2 readings'));

    await screen.findByRole('textbox', { name: 'Rows from a spreadsheet' });
    expect(services.documents().catalog.scores.map(({ name }) => name)).toEqual(['Klout']);
  });

  it('looks at the table anew for another kind', async () => {
    const { user, paste } = await openPage();
    await paste('Day\tGive +Ks\n2026-11-13\t1\n');

    await user.click(screen.getByRole('radio', { name: 'Time on platforms' }));

    await screen.findAllByRole('option', { name: 'platform “X”' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Time on platforms' }).checked).toBe(true);
  });

  it('leaves everything as it was when cancelled', async () => {
    const { user, paste, readings } = await openPage();
    await paste(BLOCK);

    await user.click(button('Cancel'));

    expect(field()).toBeTruthy();
    expect(readings()).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Import');
  });

  it('reads a file, and again in another encoding', async () => {
    const { user, services } = await openPage();
    const bytes = Uint8Array.from('Tag;Größe\n13.11.2026;41\n', (character) => character.charCodeAt(0));

    await user.upload(screen.getByLabelText('Open a file …'), new File([bytes], 'old.csv'));

    await screen.findByText('old.csv, 1 row');
    expect(select('Encoding').value).toBe('windows-1252');
    expect(services.uploaded().text).toContain('Größe');
    await user.selectOptions(select('Encoding'), 'UTF-8');
    await screen.findByText('old.csv, 1 row');
    expect(services.uploaded().text).toContain('Gr\ufffd\ufffde');
  });

  it('leads to the backups for a file of JSON', async () => {
    const { user, stores } = await openPage();

    await user.upload(screen.getByLabelText('Open a file …'), new File(['{"format":"rapport"}'], 'rapport.json'));
    await user.click(await screen.findByRole('link', { name: 'Settings, Backups' }));

    expect(stores.place.store.getState()).toEqual({ page: 'settings', part: 'backups' });
  });

  it('asks before it reads a very large file', async () => {
    const { user, services } = await openPage();
    const file = new File(['Day,Klout\n2026-11-13,41\n'], 'large.csv');
    Object.defineProperty(file, 'size', { value: 60_000_000 });

    await user.upload(screen.getByLabelText('Open a file …'), file);
    expect((await screen.findByRole('alert')).textContent).toContain('60 MB');
    expect(services.asked().map(({ name }) => name)).not.toContain('uploads/begin');
    await user.click(button('Read it'));

    await screen.findByText('large.csv, 1 row');
    expect(services.asked().find(({ name }) => name === 'uploads/begin')?.input).toMatchObject({ isLargeMeant: true });
  });

  it('says why a table cannot be compared, and tries again', async () => {
    const { user, services } = await openPage();
    services.refuseNext('import/preview', { code: 'read-failed', document: 'months/2026-11.json', cause: 'EIO' });
    await user.click(field());
    await user.paste(BLOCK);
    await user.click(button('Read the rows'));

    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
    await user.click(button('Look again'));

    await summary('4 will be taken, 0 already there, 1 not taken.');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('exporting', () => {
  function watchDownloads(): readonly string[] {
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    return names;
  }

  it('saves one file as itself and says how large it is', async () => {
    const { user, services } = await openPage();
    const names = watchDownloads();

    await user.click(screen.getByRole('checkbox', { name: 'Without journal text' }));
    await user.click(button('Export'));

    await screen.findByText('Saved as rapport.json (500 kB).');
    expect(names).toEqual(['rapport.json']);
    const request = services.asked().find(({ name }) => name === 'export/make')?.input;
    expect(request).toMatchObject({ what: 'json', withoutJournalText: true });
  });

  it('saves several as one zip', async () => {
    const { user } = await openPage();
    const names = watchDownloads();

    await user.click(screen.getByRole('radio', { name: 'Tables (CSV)' }));
    await user.click(button('Export'));

    await screen.findByText(/^Saved as rapport-csv-2026-11-23.zip, with 2 files/);
    expect(names).toEqual(['rapport-csv-2026-11-23.zip']);
  });

  it('of the plan has no journal text to leave out', async () => {
    const { user, services } = await openPage();
    watchDownloads();
    await user.click(screen.getByRole('checkbox', { name: 'Without journal text' }));

    await user.click(screen.getByRole('radio', { name: 'Plan (iCalendar)' }));
    expect(screen.queryByRole('checkbox', { name: 'Without journal text' })).toBeNull();
    await user.click(button('Export'));

    await screen.findByText(/^Saved as/);
    const request = services.asked().find(({ name }) => name === 'export/make')?.input;
    expect(request).toMatchObject({ what: 'icalendar', withoutJournalText: false });
  });

  it('that fails says why and saves nothing', async () => {
    const { user, services } = await openPage();
    const names = watchDownloads();
    services.refuseNext('export/read', { code: 'not-found', kind: 'file' });

    await user.click(button('Export'));

    expect((await screen.findByRole('alert')).textContent).toContain('not there any more');
    expect(names).toEqual([]);
  });
});

describe('what is offered', () => {
  it('names a score only once: by its own entry', async () => {
    const { paste } = await openPage();
    await paste('Day,Klout\n2026-11-13,41\n');

    const options = Array.from(select('What Klout is').options, ({ text }) => text);
    expect(options.filter((text) => text.includes('Klout'))).toEqual(['score “Klout”']);
    expect(select('What Klout is').value).toBe(`of-id ${id('klout')}`);
  });
});
