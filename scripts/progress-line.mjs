/** Without a terminal a line is written when this much time or another tenth of the whole has passed. */
const LINE_EVERY_MS = 5000;

/** Shows how far a download is: one moving line on a terminal, now and then a line elsewhere. */
export function createProgressLine(title, stream) {
  let shownAt = -Infinity;
  let shownTenths = 0;
  let isOpen = false;

  return {
    show(received, total) {
      const text = `${title}: ${describeProgress(received, total)}`;
      if (stream.isTTY) {
        stream.write(`\r${text}\x1b[K`);
        isOpen = true;
        return;
      }
      const tenths = total ? Math.floor((10 * received) / total) : 0;
      const now = performance.now();
      if (now - shownAt < LINE_EVERY_MS && tenths === shownTenths) return;
      [shownAt, shownTenths] = [now, tenths];
      stream.write(`${text}\n`);
    },

    close() {
      if (isOpen) stream.write('\n');
      isOpen = false;
    },
  };
}

/** `34.2 of 121.0 MB (28 %)`, or `34.2 MB` where the server does not say how much there is. */
export function describeProgress(received, total) {
  const [size, unit] = (total || received) < 1_000_000 ? [1000, 'kB'] : [1_000_000, 'MB'];
  const amount = (bytes) => (bytes / size).toFixed(1);
  if (!total) return `${amount(received)} ${unit}`;
  return `${amount(received)} of ${amount(total)} ${unit} (${Math.floor((100 * received) / total)} %)`;
}
