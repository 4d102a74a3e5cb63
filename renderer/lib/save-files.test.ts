// @vitest-environment happy-dom
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { saveFiles } from './save-files';

/** What is saved meanwhile: names and contents, in the order of the clicks. */
function watchDownloads() {
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:saved';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { blobs, names };
}

describe('saveFiles', () => {
  it('saves one file as itself', async () => {
    const { blobs, names } = watchDownloads();

    const saved = saveFiles([{ name: 'rapport.json', mediaType: 'application/json', text: '{"ä":1}' }], 'all.zip');

    expect(saved).toEqual({ name: 'rapport.json', bytes: 8 });
    expect(names).toEqual(['rapport.json']);
    expect(await blobs[0]?.text()).toBe('{"ä":1}');
  });

  it('saves several as one zip that holds each whole', async () => {
    const { blobs, names } = watchDownloads();
    const files = [
      { name: 'readings.csv', mediaType: 'text/csv', text: '\ufeffday,score\r\n' },
      { name: 'checks.csv', mediaType: 'text/csv', text: 'Größe\r\n' },
    ];

    const saved = saveFiles(files, 'rapport-csv.zip');

    expect(names).toEqual(['rapport-csv.zip']);
    const packed = new Uint8Array((await blobs[0]?.arrayBuffer()) ?? []);
    expect(saved.bytes).toBe(packed.length);
    const text = new TextDecoder('utf-8', { ignoreBOM: true });
    const unpacked = Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, text.decode(bytes)]);
    expect(unpacked).toEqual(files.map((file) => [file.name, file.text]));
  });
});
