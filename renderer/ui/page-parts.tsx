import styles from './page-parts.module.css';

export type PagePart = {
  readonly href: string;
  readonly text: string;
  readonly isHere: boolean;
  readonly onGo: () => void;
};

/** The parts of a page, one of which is shown: links, so that each can be opened and gone back to. */
export function PageParts({ label, parts }: { readonly label: string; readonly parts: readonly PagePart[] }) {
  return (
    <nav aria-label={label} className={styles['parts']}>
      {parts.map(({ href, text, isHere, onGo }) => (
        <a
          key={href}
          href={href}
          aria-current={isHere ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            onGo();
          }}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
