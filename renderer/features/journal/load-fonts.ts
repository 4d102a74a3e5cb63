const FAMILIES = ['--serif', '--sans'] as const;

/** When the fonts of the journal are there, or cannot be had. */
export async function loadFonts(): Promise<void> {
  // There is nothing to wait for where nothing is drawn.
  if (!('fonts' in document)) return;
  const tokens = getComputedStyle(document.documentElement);
  await Promise.allSettled(FAMILIES.map((name) => document.fonts.load(`1em ${tokens.getPropertyValue(name)}`)));
}
