import { placeHash, type Place } from '../lib/place';
import { useStores } from '../stores/stores-context';

type PlaceLinkProps = { readonly to: Place; readonly children: string };

export function PlaceLink({ to, children }: PlaceLinkProps) {
  const { place } = useStores();
  return (
    <a
      href={placeHash(to)}
      onClick={(event) => {
        event.preventDefault();
        place.goTo(to);
      }}
    >
      {children}
    </a>
  );
}
