import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/rapport';
import { startWebHost } from '../fixtures/web-host';
import { insightsPage } from '../pages/insights';

test.beforeEach(({}, info) => {
  info.skip(info.project.name !== 'web', 'the policy is the same in both shells');
});

/** Tries as a script in our page, and gives what became of each try. */
function attacks(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const tried: Record<string, string> = {};
    // What evaluates this lets it evaluate more, but only until its first pause.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const attempt = (name: string, work: () => unknown): void => {
      try {
        work();
        tried[name] = 'done';
      } catch (error) {
        tried[name] = (error as Error).name;
      }
    };
    const host = document.body.appendChild(document.createElement('div'));
    const markup = '<img src=x onerror="window.hacked = true">';
    attempt('innerHTML', () => (host.innerHTML = markup));
    attempt('outerHTML', () => (host.outerHTML = markup));
    attempt('insertAdjacentHTML', () => {
      host.insertAdjacentHTML('beforeend', markup);
    });
    attempt('document.write', () =>
      Reflect.apply(Reflect.get(document, 'write') as (text: string) => undefined, document, [markup]),
    );
    attempt('parseFromString', () => new DOMParser().parseFromString(markup, 'text/html'));
    attempt('srcdoc', () => (document.createElement('iframe').srcdoc = markup));
    attempt('script text', () => (document.createElement('script').text = 'window.hacked = true'));
    attempt('script src', () => (document.createElement('script').src = 'data:text/javascript,window.hacked=true'));
    attempt('eval', () => (0, eval)('window.hacked = true'));
    attempt('new Function', () => Reflect.construct(Function, ['window.hacked = true']));
    attempt('a timer of text', () => Reflect.apply(setTimeout, window, ['window.hacked = true', 0]));

    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
    host.setAttribute('style', 'color: rgb(1, 2, 3)');
    tried['a style of ours'] = getComputedStyle(host).color;
    const script = document.createElement('script');
    script.append('window.hacked = true');
    attempt('a script in the document', () => document.body.append(script));
    const button = document.body.appendChild(document.createElement('button'));
    attempt('a handler in an attribute', () => {
      button.setAttribute('onclick', 'window.hacked = true');
      button.click();
    });
    for (const [name, address] of [
      ['another site', 'https://elsewhere.example/'],
      ['another port', 'http://127.0.0.1:9/'],
    ] as const) {
      tried[`fetch from ${name}`] = await fetch(address).then(
        () => 'done',
        (error: unknown) => (error as Error).name,
      );
    }
    const frame = document.createElement('iframe');
    frame.src = 'https://elsewhere.example/';
    document.body.append(frame);
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    const form = document.body.appendChild(document.createElement('form'));
    form.action = 'https://elsewhere.example/';
    form.method = 'post';
    form.submit();
    await new Promise((resolve) => setTimeout(resolve, 500));
    tried['hacked'] = String('hacked' in window);
    tried['address'] = document.baseURI.startsWith('http://127.0.0.1:') ? 'ours' : document.baseURI;
    tried['refused'] = [...new Set(refused)].sort().join(' ');
    return tried;
  });
}

test('no text becomes a script or a document, and nothing is asked of anywhere else', async ({ folder, page }) => {
  const host = await startWebHost({ folder, token: 'key' });
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`http://127.0.0.1:${String(host.port)}/`)) elsewhere.push(request.url());
  });
  await page.goto(host.address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const tried = await attacks(page);

  const { refused, ...others } = tried;
  expect(others).toEqual({
    ...{ innerHTML: 'TypeError', outerHTML: 'TypeError', insertAdjacentHTML: 'TypeError' },
    ...{ 'document.write': 'TypeError', parseFromString: 'TypeError', srcdoc: 'TypeError' },
    ...{ 'script text': 'TypeError', 'script src': 'TypeError' },
    ...{ eval: 'EvalError', 'new Function': 'EvalError', 'a timer of text': 'TypeError' },
    ...{ 'a script in the document': 'done', 'a handler in an attribute': 'TypeError' },
    ...{ 'fetch from another site': 'TypeError', 'fetch from another port': 'TypeError' },
    ...{ 'a style of ours': 'rgb(1, 2, 3)', hacked: 'false', address: 'ours' },
  });
  for (const directive of ['base-uri', 'connect-src', 'frame-src', 'require-trusted-types-for'])
    expect(refused).toContain(directive);
  // A form that was sent would have taken the page along.
  expect(page.url()).toBe(`http://127.0.0.1:${String(host.port)}/`);
  expect(elsewhere).toEqual([]);
  expect(await host.stop()).toBe(0);
});

test('the charts are drawn under the policy, which refuses nothing of ours', async ({ folder, page }) => {
  const host = await startWebHost({ folder, token: 'key', day: '2026-11-23' });
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
  });
  await page.goto(host.address);
  await page.getByRole('button', { name: /sample data/i }).click();
  await expect(page.getByRole('heading', { name: 'Time today' })).toBeVisible();
  const insights = insightsPage(page);
  await insights.open();
  for (const tab of ['Time and adherence', 'Share and amount', 'Year', 'What goes with it']) {
    await insights.openTab(tab);
    await expect(page.getByRole('main').locator('svg').first()).toBeVisible();
  }
  await expect(insights.line).toBeVisible();

  expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([]);
  expect(await host.stop()).toBe(0);
});
