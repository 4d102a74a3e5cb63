// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { at } from '../../shared/testing/builders';
import { createFakeServices } from '../testing/fake-services';
import { renderPart } from '../testing/render-page';
import { createTestStores } from '../testing/test-stores';
import { AutosavedField } from '../ui/autosaved-field';
import { Button, IconButton } from '../ui/button';
import { DraftField } from '../ui/draft-field';
import { EditableText } from '../ui/editable-text';
import { Menu } from '../ui/menu';

const HOLDER = { shell: 'desktop', host: 'desk', isHere: true, since: at('2026-11-23T08:12:00.000Z') } as const;
const SENTENCE =
  'This ledger is open in another Rapport on this computer (the desktop app, since 9:12). You can read everything here; to change something, go there, or close it and choose Try again.';

async function openParts(isLocked: boolean) {
  const readOnly = isLocked ? ({ code: 'ledger-locked', holder: HOLDER } as const) : null;
  const stores = createTestStores(createFakeServices({ readOnly }));
  await act(() => stores.app.greet());
  const onClick = vi.fn();
  const text = { label: 'Text', text: 'a', shown: 'a', hint: '', isTabStop: true, onSave: () => null };
  const page = renderPart(
    <>
      <Button onClick={onClick}>Look</Button>
      <Button changes onClick={onClick}>
        Add
      </Button>
      <IconButton changes label="Remove" onClick={onClick}>
        x
      </IconButton>
      <Menu label="More" changes actions={[{ id: 'a', text: 'Edit', onChoose: onClick }]} />
      <EditableText {...text} />
      <DraftField label="Name" value="X" parse={(typed) => typed} problem="" onSave={onClick} />
      <AutosavedField label="Note" text="" maxLength={9} isReadOnly={false} isConnected onSave={onClick} />
    </>,
    stores,
  );
  const said = () => stores.toasts.store.getState().toast?.text.replace(/[\u2066-\u2069]/g, '') ?? null;
  return { ...page, stores, onClick, said };
}

const button = (name: string) => screen.getByRole('button', { name });
const isReadOnly = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).readOnly;

describe('while another Rapport has the ledger', () => {
  it.each(['Add', 'Remove', 'More', 'Text: a'])('%s looks so, says why, and changes nothing', async (name) => {
    const { user, onClick, said } = await openParts(true);
    expect(button(name).getAttribute('aria-disabled')).toBe('true');
    expect(button(name).title.replace(/[\u2066-\u2069]/g, '')).toBe(SENTENCE);

    await user.click(button(name));

    expect(said()).toBe(SENTENCE);
    expect(onClick).not.toHaveBeenCalled();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('texts can be read and not typed in, and what changes nothing works', async () => {
    const { user, onClick, said } = await openParts(true);

    expect([isReadOnly('Name'), isReadOnly('Note')]).toEqual([true, true]);
    await user.click(button('Look'));

    expect(onClick).toHaveBeenCalledOnce();
    expect(said()).toBeNull();
  });
});

describe('while nobody else has it', () => {
  it('everything works', async () => {
    const { user, onClick } = await openParts(false);

    await user.click(button('Add'));
    await user.click(button('Remove'));

    expect(onClick).toHaveBeenCalledTimes(2);
    expect([isReadOnly('Name'), isReadOnly('Note'), button('Add').title]).toEqual([false, false, '']);
  });
});
