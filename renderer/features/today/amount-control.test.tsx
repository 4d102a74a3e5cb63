// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderPart } from '../../testing/render-page';
import { AmountControl } from './amount-control';

type StartProps = { readonly start: number; readonly isDisabled?: boolean };

/** A control whose amount is taken, as the page does. */
function renderControl({ start, isDisabled = false }: StartProps) {
  const taken: number[] = [];
  function Control() {
    const [amount, setAmount] = useState(start);
    const handleChange = (next: number) => {
      taken.push(next);
      setAmount(next);
    };
    return (
      <AmountControl title="Comment" amount={amount} ofTarget="of 10" isDisabled={isDisabled} onChange={handleChange} />
    );
  }
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Amount: Comment' });
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name: `${name}: Comment` });
  return { ...renderPart(<Control />), taken, field, button };
}

describe('the buttons', () => {
  it('take one more and one less', async () => {
    const { user, taken, button, field } = renderControl({ start: 3 });

    await user.click(button('One more'));
    await user.click(button('One more'));
    await user.click(button('One less'));

    expect(taken).toEqual([4, 5, 4]);
    expect(field().value).toBe('4');
  });

  it('do not go below nothing', () => {
    expect(renderControl({ start: 0 }).button('One less').disabled).toBe(true);
  });

  it('do not go above what can be entered', () => {
    expect(renderControl({ start: 100_000 }).button('One more').disabled).toBe(true);
  });
});

describe('typing a number', () => {
  it('is taken with Enter, once', async () => {
    const { user, taken, field } = renderControl({ start: 3 });

    await user.clear(field());
    await user.type(field(), '12{Enter}');
    await user.tab();

    expect(taken).toEqual([12]);
    expect(field().value).toBe('12');
  });

  it('is taken when the field is left', async () => {
    const { user, taken, field } = renderControl({ start: 3 });

    await user.click(field());
    await user.keyboard('7');
    await user.tab();

    expect(taken).toEqual([7]);
  });

  it('replaces what stands in the field, because that is chosen on entering it', async () => {
    const { user, field } = renderControl({ start: 3 });

    await user.tab();
    await user.tab();
    await user.keyboard('8');

    expect(field().value).toBe('8');
  });

  it('is dropped with Escape', async () => {
    const { user, taken, field } = renderControl({ start: 3 });

    await user.type(field(), '9{Escape}');
    await user.tab();

    expect(taken).toEqual([]);
    expect(field().value).toBe('3');
  });

  it('is shown but not taken before it is finished', async () => {
    const { user, taken, field } = renderControl({ start: 3 });

    await user.clear(field());
    const empty = field().value;
    await user.type(field(), '1');

    expect(empty).toBe('');
    expect(taken).toEqual([]);
  });

  it.each(['', 'ten', '-1', '2.5', '1e3', '1234567', '4 2'])('keeps the old number for %j', async (typed) => {
    const { user, taken, field } = renderControl({ start: 3 });

    await user.clear(field());
    if (typed !== '') await user.type(field(), typed);
    await user.keyboard('{Enter}');

    expect(taken).toEqual([]);
    expect(field().value).toBe('3');
  });

  it('takes no more than can be entered', async () => {
    const { user, taken, field } = renderControl({ start: 3 });

    await user.clear(field());
    await user.type(field(), '999999{Enter}');

    expect(taken).toEqual([100_000]);
  });

  it('enters nothing when the number is what it was', async () => {
    const { user, taken, field } = renderControl({ start: 3 });

    await user.clear(field());
    await user.type(field(), '03{Enter}');

    expect(taken).toEqual([]);
  });
});

it('can be read but not changed on a day to come', () => {
  const { button, field } = renderControl({ start: 3, isDisabled: true });

  expect(field().value).toBe('3');
  expect([button('One less').disabled, field().disabled, button('One more').disabled]).toEqual([true, true, true]);
});
