// @vitest-environment happy-dom
import { Suspense } from 'react';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPart } from '../testing/render-page';
import { fetchLateParts, lateCode, lateOverlay, latePart } from './late';

const Word = ({ text }: { readonly text: string }) => <p>{text}</p>;
const rest = () => Promise.resolve();

/** Code that is answered for by hand, as a host would that is sometimes gone. */
function codeByHand() {
  const asked: { readonly give: () => void; readonly refuse: () => void }[] = [];
  const load = () =>
    new Promise<typeof Word>((resolve, reject) => {
      asked.push({
        give: () => resolve(Word),
        refuse: () => reject(new TypeError('Failed to fetch dynamically imported module')),
      });
    });
  return { load, asked };
}

const answered = (answer: (() => void) | undefined) =>
  act(async () => {
    answer?.();
    await Promise.resolve();
  });

describe('latePart', () => {
  it('is drawn when its code is there, and at once from then on', async () => {
    const { load, asked } = codeByHand();
    const Part = latePart(load);
    await act(async () => {
      renderPart(
        <Suspense fallback="Not yet">
          <Part text="Here" />
        </Suspense>,
      );
    });
    expect(screen.getByText('Not yet')).toBeDefined();

    await answered(asked[0]?.give);
    expect(screen.getByText('Here')).toBeDefined();
    renderPart(<Part text="Here again" />);

    expect(screen.getByText('Here again')).toBeDefined();
    expect(asked).toHaveLength(1);
  });

  it('says that it could not be fetched, and tries again when asked to', async () => {
    const { load, asked } = codeByHand();
    const Overlay = lateOverlay(load);
    const { user } = await act(async () => renderPart(<Overlay text="Here" />));

    await answered(asked[0]?.refuse);
    const said = screen.getByRole('alert').textContent;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await answered(asked[1]?.give);
    await answered(asked[1]?.give);

    expect(said).toContain('This part of the page could not be fetched. Nothing that was saved is affected.');
    expect(screen.getByText('Here')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('fetchLateParts', () => {
  it('fetches one after another, those too that came with another', async () => {
    await fetchLateParts(rest);
    const order: string[] = [];
    lateCode(async () => {
      order.push('first');
      lateCode(async () => order.push('brought along'));
      return 'first';
    });
    lateCode(async () => order.push('second'));

    await fetchLateParts(async () => {
      order.push('rest');
    });

    expect(order).toEqual(['rest', 'first', 'rest', 'second', 'rest', 'brought along']);
  });

  it('leaves what cannot be fetched to whoever asks for it', async () => {
    await fetchLateParts(rest);
    const { load, asked } = codeByHand();
    const code = lateCode(load);
    const fetching = fetchLateParts(rest);
    await Promise.resolve();
    await Promise.resolve();

    asked[0]?.refuse();
    await fetching;
    const again = code.fetch();
    asked[1]?.give();

    expect(await again).toBe(Word);
    expect(code.present()).toBe(Word);
  });
});
