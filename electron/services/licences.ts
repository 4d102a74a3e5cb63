import type { LicenceOfPackages } from '../../shared/bridge/about-contract';

/** Of several programs: every text once, and every package under it once. */
export function mergedLicences(found: readonly LicenceOfPackages[]): readonly LicenceOfPackages[] {
  const texts = new Map<string, LicenceOfPackages['packages']>();
  for (const { text, packages } of found) {
    const known = texts.get(text) ?? [];
    const isNew = ({ name, version }: LicenceOfPackages['packages'][number]) =>
      !known.some((one) => one.name === name && one.version === version);
    texts.set(text, [...known, ...packages.filter(isNew)]);
  }
  return [...texts].map(([text, packages]) => ({ text, packages }));
}
