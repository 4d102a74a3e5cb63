import { useState, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { TextField } from '../ui/field';
import { Menu } from '../ui/menu';
import { Table } from '../ui/table';
import styles from './gallery.module.css';
import { Group } from './group';
import { nothing, Specimens, State } from './specimen';
import type { Words } from './words';

export function OverlaySpecimens({ words }: { readonly words: Words }) {
  return (
    <Group title="Over the page">
      <DialogStates words={words} />
      <Specimens of="Menu">
        <State name="Closed" note="Enter or an arrow opens it">
          <Menu
            label={`More for ${words.name}`}
            actions={[
              { id: 'edit', text: 'Edit', onChoose: nothing },
              { id: 'skip', text: 'Skip today', onChoose: nothing },
              { id: 'end', text: 'End', onChoose: nothing },
            ]}
          />
        </State>
        <State name="Many and long">
          <Menu
            label="Move to"
            actions={Array.from({ length: 24 }, (_, index) => ({
              id: String(index),
              text: index % 5 === 0 ? words.longName : words.name,
              onChoose: nothing,
            }))}
          />
        </State>
      </Specimens>
    </Group>
  );
}

function DialogStates({ words }: { readonly words: Words }) {
  return (
    <Specimens of="Dialog">
      <State name="As wide as a form">
        <Opened text="Open a form" title="Log a reading">
          {(close) => <FormOf words={words} onClose={close} />}
        </Opened>
      </State>
      <State name="As wide as a table">
        <Opened text="Open a table" title="What would change" isWide>
          {(close) => (
            <>
              <Table
                caption="Changes"
                columns={[
                  { key: 'what', text: 'What' },
                  { key: 'count', text: 'Now', isNumber: true },
                ]}
                rows={[words.name, words.longName].map((name, index) => ({ key: name, cells: [name, index * 12] }))}
              />
              <DialogButtons>
                <Button onClick={close}>Close</Button>
              </DialogButtons>
            </>
          )}
        </Opened>
      </State>
      <State name="Along the side">
        <Opened text="Open at the side" title={words.longName} look="side">
          {(close) => <FormOf words={words} onClose={close} />}
        </Opened>
      </State>
      <State name="Longer than the window">
        <Opened text="Open a long one" title="All of them">
          {(close) => (
            <>
              {Array.from({ length: 30 }, (_, index) => (
                <p key={index}>{words.note}</p>
              ))}
              <DialogButtons>
                <Button onClick={close}>Close</Button>
              </DialogButtons>
            </>
          )}
        </Opened>
      </State>
    </Specimens>
  );
}

type OpenedProps = {
  readonly text: string;
  readonly title: string;
  readonly isWide?: boolean;
  readonly look?: 'middle' | 'side';
  readonly children: (close: () => void) => ReactNode;
};

function Opened({ text, children, ...rest }: OpenedProps) {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => {
    setIsOpen(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {text}
      </Button>
      {isOpen && (
        <Dialog {...rest} onClose={close}>
          {children(close)}
        </Dialog>
      )}
    </>
  );
}

function FormOf({ words, onClose }: { readonly words: Words; readonly onClose: () => void }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['stack']}>
        <TextField label="Score" value={words.name} onChange={nothing} />
        <TextField label="Value" value="many" problem="A reading is a number." onChange={nothing} />
      </div>
      <DialogButtons>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary">
          Save
        </Button>
      </DialogButtons>
    </form>
  );
}
