import { BACKUPS, placeHash } from '../../lib/place';
import { useStores } from '../../stores/stores-context';
import styles from './exchange.module.css';

export function BackupsLink() {
  const stores = useStores();
  return (
    <a
      href={placeHash(BACKUPS)}
      className={styles['link']}
      onClick={(event) => {
        event.preventDefault();
        stores.place.goTo(BACKUPS);
      }}
    >
      Settings, Backups
    </a>
  );
}
