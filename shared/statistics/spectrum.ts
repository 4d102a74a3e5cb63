import FFT from 'fft.js';

/**
 * Power spectra and lag sums of two series by one Fourier transform, one in its real and one in its imaginary part
 * (Cooley & Tukey 1965). Both are padded with zeros to twice their length, so that their ends do not meet.
 */

/** |X|² and |U|² at each of `size` frequencies. Its columns hold until spectra are asked for again. */
export type PowerSpectra = { readonly size: number; readonly x: Float64Array; readonly u: Float64Array };

/**
 * What a transform of one size needs. There are few sizes, and thousands of transforms of each: making the tables takes
 * longer than using them, and columns made anew each time were a gigabyte before any of it was taken back.
 */
type Workshop = {
  readonly fft: FFT;
  readonly padded: Float64Array;
  readonly both: Float64Array;
  readonly spectra: PowerSpectra;
};

const workshops = new Map<number, Workshop>();

export function powerSpectra(x: Float64Array, u: Float64Array): PowerSpectra {
  const { fft, padded, both, spectra } = workshopOf(paddedSize(x.length));
  padded.fill(0, 2 * x.length);
  for (let index = 0; index < x.length; index += 1) {
    padded[2 * index] = x[index] ?? 0;
    padded[2 * index + 1] = u[index] ?? 0;
  }
  fft.transform(both, padded);
  separate(both, spectra);
  return spectra;
}

/** The transform of x is the half of `both` that is mirrored and conjugated at M − f, that of u the other half. */
function separate(both: Float64Array, { size, x, u }: PowerSpectra): void {
  for (let at = 0; at <= size / 2; at += 1) {
    const mirror = (size - at) % size;
    const real = both[2 * at] ?? 0;
    const imaginary = both[2 * at + 1] ?? 0;
    const mirrorReal = both[2 * mirror] ?? 0;
    const mirrorImaginary = both[2 * mirror + 1] ?? 0;
    x[at] = x[mirror] = ((real + mirrorReal) ** 2 + (imaginary - mirrorImaginary) ** 2) / 4;
    u[at] = u[mirror] = ((real - mirrorReal) ** 2 + (imaginary + mirrorImaginary) ** 2) / 4;
  }
}

/** A power of two. */
function paddedSize(length: number): number {
  let size = 2;
  while (size < 2 * length) size *= 2;
  return size;
}

function workshopOf(size: number): Workshop {
  const known = workshops.get(size);
  if (known !== undefined) return known;
  const made: Workshop = {
    fft: new FFT(size),
    padded: new Float64Array(2 * size),
    both: new Float64Array(2 * size),
    spectra: { size, x: new Float64Array(size), u: new Float64Array(size) },
  };
  workshops.set(size, made);
  return made;
}
