import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { ListRow } from '../ui/list-row';
import { Group } from './group';
import { nothing, Specimens, State } from './specimen';
import type { Words } from './words';

export function ListSpecimens({ words }: { readonly words: Words }) {
  return (
    <Group title="Lists">
      <Specimens of="Chip">
        <State name="Plain">
          <Chip>over</Chip>
        </State>
        <State name="Good">
          <Chip tone="good">now</Chip>
        </State>
        <State name="Bad">
          <Chip tone="bad">damaged</Chip>
        </State>
      </Specimens>
      <Specimens of="ListRow">
        <State name="With a line about it, with a colour, gone" isWide>
          <ul>
            <ListRow name={words.name} words="every day" actions={<Button onClick={nothing}>Edit</Button>} />
            <ListRow
              name={words.otherName}
              colour="var(--hue-rust)"
              actions={<Button onClick={nothing}>Edit</Button>}
            />
            <ListRow
              name={words.name}
              words="archived"
              isGone
              actions={<Button onClick={nothing}>Bring back</Button>}
            />
          </ul>
        </State>
        <State name="Long names" isWide>
          <ul>
            <ListRow name={words.longName} words={words.note} actions={<Button onClick={nothing}>Edit</Button>} />
            <ListRow name={words.unbrokenName} actions={<Button onClick={nothing}>Edit</Button>} />
          </ul>
        </State>
      </Specimens>
    </Group>
  );
}
