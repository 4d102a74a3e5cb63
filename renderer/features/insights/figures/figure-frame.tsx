import { useId, useRef, useState, type ReactNode } from 'react';
import { download } from '../../../lib/save-files';
import { Menu } from '../../../ui/menu';
import type { MenuAction } from '../../../ui/menu-props';
import { Notice } from '../../../ui/notice';
import { ChevronDown } from 'lucide-react';
import styles from './figure-frame.module.css';
import { FigureRows } from './figure-rows';
import { figureCsv, metaWords, type FigureMeta, type FigureTable } from './figure-table';
import { pngOf } from './png-of';
import { savedImage, svgFileText, tokensAt } from './saved-image';

/** How a figure leaves the page: a download, or what a test looks at. */
export type SaveBlob = (name: string, blob: Blob) => void;

type FigureImage = {
  readonly drawing: SVGSVGElement;
  readonly summary: string;
  /** Where a picture that stands by itself has to say something else than the page does. */
  readonly subtitle?: string;
  /** Lines under the picture, such as the words of numbered labels. */
  readonly notes?: readonly string[];
};

type FigureFrameProps = {
  readonly title: string;
  readonly subtitle: string;
  readonly meta: FigureMeta;
  readonly table: FigureTable;
  /** Without its ending. */
  readonly fileName: string;
  /** The picture as it is saved, drawn with tokens, and what it says in words. */
  readonly renderImage: () => Promise<FigureImage>;
  readonly number: (value: number) => string;
  readonly save?: SaveBlob;
  readonly children: ReactNode;
};

type Said = { readonly kind: 'saved' | 'failed'; readonly text: string };

/** A figure with its heading, which can be read as a table and saved in three forms. */
export function FigureFrame(props: FigureFrameProps) {
  const { title, subtitle, meta, table, fileName, number, children } = props;
  const save = props.save ?? download;
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const [isTable, setIsTable] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);

  function give(ending: string, blob: Blob): void {
    save(`${fileName}.${ending}`, blob);
    setSaid({ kind: 'saved', text: `Saved as ${fileName}.${ending}.` });
  }

  async function image(): Promise<SVGSVGElement> {
    const { drawing, summary, notes = [], subtitle: own = subtitle } = await props.renderImage();
    const words = { title, subtitle: own, summary, notes, caption: metaWords(meta, number) };
    return savedImage(drawing, words, tokensAt(frame.current ?? document.documentElement));
  }

  async function saveSvg(): Promise<void> {
    give('svg', new Blob([svgFileText(await image())], { type: 'image/svg+xml' }));
  }

  async function savePng(): Promise<void> {
    const drawn = await image();
    const size = { width: Number(drawn.getAttribute('width')), height: Number(drawn.getAttribute('height')) };
    give('png', await pngOf(svgFileText(drawn), size));
  }

  function attempt(saving: Promise<void>): void {
    setSaid(null);
    saving.catch(() => {
      setSaid({ kind: 'failed', text: 'The picture could not be made. The table can still be saved as CSV.' });
    });
  }

  const actions: readonly MenuAction[] = [
    {
      id: 'table',
      text: isTable ? 'Show as picture' : 'Read as table',
      onChoose: () => {
        setIsTable(!isTable);
      },
    },
    {
      id: 'png',
      text: 'Save PNG',
      onChoose: () => {
        attempt(savePng());
      },
    },
    {
      id: 'svg',
      text: 'Save SVG',
      onChoose: () => {
        attempt(saveSvg());
      },
    },
    {
      id: 'csv',
      text: 'Save CSV',
      onChoose: () => {
        give('csv', new Blob([figureCsv(table, meta)], { type: 'text/csv;charset=utf-8' }));
      },
    },
  ];

  return (
    <section ref={frame} aria-labelledby={id} className={styles['figure']}>
      <header className={styles['head']}>
        <div className={styles['words']}>
          <h2 id={id}>{title}</h2>
          <p>{subtitle}</p>
        </div>
        <div className={styles['menu']}>
          <Menu
            label={`Save or read as table: ${title}`}
            actions={actions}
            picture={
              <span className={styles['menu-words']}>
                Save or read as table <ChevronDown aria-hidden />
              </span>
            }
          />
        </div>
      </header>
      {isTable ? <FigureRows table={table} meta={meta} number={number} /> : children}
      <FigureSaid said={said} />
    </section>
  );
}

function FigureSaid({ said }: { readonly said: Said | null }) {
  if (said?.kind === 'failed') return <Notice kind="problem">{said.text}</Notice>;
  return (
    <p role="status" className={styles['said']}>
      {said?.text}
    </p>
  );
}
