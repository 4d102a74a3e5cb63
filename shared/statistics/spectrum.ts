import FFT from 'fft.js';

/**
 * Power spectra and lag sums of two series by one Fourier transform, one in its real and one in its imaginary part
 * (Cooley & Tukey 1965). Both are padded with zeros to twice their length, so that their ends do not meet.
 */

/** |X|² and |U|² at each of `size` frequencies. */
export type PowerSpectra = { readonly size: number; readonly x: Float64Array; readonly u: Float64Array };

/** The tables of a size, which is always a power of two: there are few, and making one takes longer than using it. */
const transforms = new Map<number, FFT>();

export function powerSpectra(x: Float64Array, u: Float64Array): PowerSpectra {
  const size = paddedSize(x.length);
  const padded = new Float64Array(2 * size);
  for (let index = 0; index < x.length; index += 1) {
    padded[2 * index] = x[index] ?? 0;
    padded[2 * index + 1] = u[index] ?? 0;
  }
  const both = new Float64Array(2 * size);
  transformOf(size).transform(both, padded);
  return separated(both, size);
}

/** The transform of x is the half of `both` that is mirrored and conjugated at M − f, that of u the other half. */
function separated(both: Float64Array, size: number): PowerSpectra {
  const [x, u] = [new Float64Array(size), new Float64Array(size)];
  for (let at = 0; at <= size / 2; at += 1) {
    const mirror = (size - at) % size;
    const real = both[2 * at] ?? 0;
    const imaginary = both[2 * at + 1] ?? 0;
    const mirrorReal = both[2 * mirror] ?? 0;
    const mirrorImaginary = both[2 * mirror + 1] ?? 0;
    x[at] = x[mirror] = ((real + mirrorReal) ** 2 + (imaginary - mirrorImaginary) ** 2) / 4;
    u[at] = u[mirror] = ((real - mirrorReal) ** 2 + (imaginary + mirrorImaginary) ** 2) / 4;
  }
  return { size, x, u };
}

function paddedSize(length: number): number {
  let size = 2;
  while (size < 2 * length) size *= 2;
  return size;
}

function transformOf(size: number): FFT {
  const known = transforms.get(size);
  if (known !== undefined) return known;
  const made = new FFT(size);
  transforms.set(size, made);
  return made;
}
