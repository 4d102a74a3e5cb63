import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPng, type Pixel } from '../testing/read-png';
import { trayIconFile } from './tray-icons';

const ICONS = path.resolve(import.meta.dirname, '../../assets/main/icons');
const FOLDER = path.join(ICONS, 'tray');
/** What Electron looks for beside a file: https://www.electronjs.org/docs/latest/api/native-image */
const SIZES = { '': 16, '@1.25x': 20, '@1.5x': 24, '@2x': 32, '@3x': 48 } as const;
const TEMPLATE_SIZES = { '': 16, '@2x': 32 } as const;

type Icon = { readonly file: string; readonly size: number };

function iconsOf(platform: NodeJS.Platform): readonly Icon[] {
  const sizes = Object.entries(platform === 'darwin' ? TEMPLATE_SIZES : SIZES);
  return [false, true].flatMap((isTimerRunning) =>
    sizes.map(([scale, size]) => {
      const { dir, name, ext } = path.parse(trayIconFile(FOLDER, { platform, isTimerRunning }));
      return { file: path.join(dir, `${name}${scale}${ext}`), size };
    }),
  );
}

describe.each(['linux', 'win32', 'darwin'] as const)('the icons of the tray on %s', (platform) => {
  it.each(iconsOf(platform).map((icon) => ({ ...icon, name: path.basename(icon.file) })))(
    'are there in their size, and see-through around the mark: $name',
    ({ file, size }) => {
      const { width, height, pixels } = readPng(file);

      expect([width, height]).toEqual([size, size]);
      const corners = [0, size - 1, pixels.length - size, pixels.length - 1].map((at) => pixels[at]?.alpha);
      expect(corners).toEqual([0, 0, 0, 0]);
      expect(pixels.some(({ alpha }) => alpha === 255)).toBe(true);
    },
  );

  it('differ while the timer runs', () => {
    const pictures = [true, false].map((isTimerRunning) => trayIconFile(FOLDER, { platform, isTimerRunning }));

    expect(readPng(pictures[0] ?? '').pixels).not.toEqual(readPng(pictures[1] ?? '').pixels);
  });
});

describe('a template image', () => {
  it('has black and nothing, of which macOS makes its own colour', () => {
    for (const { file } of iconsOf('darwin')) {
      const inked = readPng(file).pixels.filter(({ alpha }) => alpha > 0);

      expect(inked.every(({ red, green, blue }) => red + green + blue === 0)).toBe(true);
    }
  });
});

describe('the mark of the other systems', () => {
  const panels = { white: 255, 'of light Windows': 0xf3, 'of dark Windows': 0x20, 'of GNOME': 0x13, black: 0 };

  it.each(Object.entries(panels))('can be told from a panel that is %s', (_, grey) => {
    for (const { file } of iconsOf('linux')) {
      const panel = luminance({ red: grey, green: grey, blue: grey });

      expect(contrast(luminance(commonest(readPng(file).pixels)), panel)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the mark of a notification', () => {
  it('is there', () => {
    const { width, height } = readPng(path.join(ICONS, 'notification.png'));

    expect([width, height]).toEqual([128, 128]);
  });
});

function commonest(pixels: readonly Pixel[]): Pixel {
  const counts = new Map<string, { readonly pixel: Pixel; count: number }>();
  for (const pixel of pixels.filter(({ alpha }) => alpha === 255)) {
    const counted = counts.get(JSON.stringify(pixel)) ?? { pixel, count: 0 };
    counts.set(JSON.stringify(pixel), { pixel, count: counted.count + 1 });
  }
  const [most] = [...counts.values()].toSorted((one, other) => other.count - one.count);
  if (most === undefined) throw new Error('There is nothing to see');
  return most.pixel;
}

/** WCAG's relative luminance and contrast: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance({ red, green, blue }: Omit<Pixel, 'alpha'>): number {
  const linear = (value: number) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
