// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderPart } from '../testing/render-page';
import { ErrorBoundary } from './error-boundary';

/** React writes what a boundary has caught to the console. */
function keepConsoleQuiet(): void {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
}

function Page({ fails }: { readonly fails: () => boolean }) {
  if (fails()) throw new Error('Cannot be drawn');
  return <p>The page</p>;
}

it('shows the page while it can be drawn', () => {
  renderPart(
    <ErrorBoundary>
      <Page fails={() => false} />
    </ErrorBoundary>,
  );

  expect(screen.getByText('The page')).toBeDefined();
});

it('says that the data is safe when it cannot, and leaves what stands around it', () => {
  keepConsoleQuiet();

  renderPart(
    <>
      <nav>Pages</nav>
      <main>
        <ErrorBoundary>
          <Page fails={() => true} />
        </ErrorBoundary>
      </main>
    </>,
  );

  expect(screen.getByRole('alert').textContent).toContain('everything that was saved is on disk');
  expect(screen.getByRole('navigation')).toBeDefined();
  expect(screen.getAllByRole('main')).toHaveLength(1);
});

it('tries again when asked to', async () => {
  keepConsoleQuiet();
  let fails = true;
  const { user } = renderPart(
    <ErrorBoundary>
      <Page fails={() => fails} />
    </ErrorBoundary>,
  );
  fails = false;

  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(screen.getByText('The page')).toBeDefined();
});
