import { request as httpRequest } from 'node:http';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures/rapport';
import { startWebHost } from '../fixtures/web-host';
import { todayPage } from '../pages/today';
import { begin } from '../pages/welcome';

test.beforeEach(({}, info) => {
  info.skip(info.project.name !== 'web', 'about the web shell');
});

test('two tabs see each other’s ticks', async ({ rapport: { page }, context }) => {
  await begin(page);
  await todayPage(page).addActivity('Answer mentions');
  const other = await context.newPage();
  // The key is kept for each tab, so the other one is opened with the address that was printed.
  await other.goto(`${new URL(page.url()).origin}/#token=token-for-tests`);

  await todayPage(page).item('Answer mentions').click();

  await todayPage(other).unfold();
  await expect(todayPage(other).item('Answer mentions')).toBeChecked();
  await todayPage(other).item('Answer mentions').click();
  await expect(todayPage(page).item('Answer mentions')).not.toBeChecked();
});

test('says that the connection is lost, and goes on when it is back', async ({ folder, page }) => {
  const first = await startWebHost({ folder, token: 'key' });
  await page.goto(first.address);
  await begin(page);
  await first.crash();
  await expect(page.getByText('The connection to Rapport is lost')).toBeVisible();

  const second = await startWebHost({ folder, token: 'key', port: first.port });

  await expect(page.getByText('The connection to Rapport is lost')).toBeHidden();
  await todayPage(page).addActivity('Answer mentions');
  await expect(todayPage(page).item('Answer mentions')).toBeVisible();
  expect(await second.stop()).toBe(0);
});

test('a second Rapport on the same ledger says who has it, locks what would change it, and takes over', async ({
  folder,
  page,
  context,
}) => {
  const first = await startWebHost({ folder });
  await page.goto(first.address);
  await begin(page);
  await todayPage(page).addActivity('Answer mentions');
  const second = await startWebHost({ folder });
  const other = await context.newPage();
  await other.goto(second.address);
  const says = other.getByText(/^This ledger is open in another Rapport on this computer \(in the browser, since /);
  await expect(says).toBeVisible();
  const tryAgain = other.getByRole('button', { name: 'Try again' });

  const item = todayPage(other).item('Answer mentions');
  await expect(item).toHaveAttribute('aria-disabled', 'true');
  await item.click({ force: true });
  await expect(todayPage(other).toast).toContainText('You can read everything here');
  await expect(item).not.toBeChecked();
  expect((await new AxeBuilder({ page: other }).analyze()).violations).toEqual([]);

  expect(await first.stop()).toBe(0);
  await tryAgain.click();

  await expect(tryAgain).toBeHidden();
  await expect(says).toBeHidden();
  await item.click();
  await expect(todayPage(other).toast).toContainText('Ticked “Answer mentions”');
  await second.stop();
});

test('a wrong key gets a page without data', async ({ folder, page }) => {
  const host = await startWebHost({ folder });

  await page.goto(host.address.replace(/token=.*/, 'token=wrong'));

  await expect(page.getByRole('alert')).toContainText('no valid key');
  await host.stop();
});

test('the key leaves the address bar and is in no request', async ({ folder, page }) => {
  const host = await startWebHost({ folder, token: 'visible-key' });
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));

  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  expect(page.url()).not.toContain('visible-key');
  expect(addresses.filter((address) => address.includes('visible-key'))).toEqual([]);
  await host.stop();
});

test('a foreign page and a foreign name get nothing', async ({ folder, page }) => {
  const host = await startWebHost({ folder, token: 'key' });

  expect(await statusOf(host.port, { host: 'rapport.example' })).toEqual({ status: 421, length: 0 });
  expect(await statusOf(host.port, { origin: 'https://elsewhere.example' })).toEqual({ status: 403, length: 0 });
  expect((await statusOf(host.port, {})).status).toBe(200);
  await page.route('http://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>elsewhere</title>' }),
  );
  await page.goto('http://elsewhere.example/');
  const opened = await page.evaluate(
    ({ port, token }) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/bridge`, ['rapport.v1', `token.${btoa(token)}`]);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('refused');
      }),
    { port: host.port, token: 'key' },
  );
  expect(opened).toBe('refused');
  await host.stop();
});

function statusOf(port: number, headers: Record<string, string>): Promise<{ status: number; length: number }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path: '/', headers }, (response) => {
      let length = 0;
      response.on('data', (chunk: Buffer) => (length += chunk.length));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, length });
      });
    });
    request.on('error', reject);
    request.end();
  });
}
