import { describe, expect, it } from 'vitest';
import { nodeProblem } from './node-version.mjs';

const RANGE = '^20.19.0 || >=22.12.0';

describe('nodeProblem', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.9.0', '100.0.0'])('takes Node %s', (version) => {
    expect(nodeProblem(version, RANGE)).toBeNull();
  });

  it.each(['18.20.4', '20.0.0', '20.18.9', '21.7.3', '22.11.0', '9.0.0'])('refuses Node %s', (version) => {
    expect(nodeProblem(version, RANGE)).toBe(
      `Rapport needs Node 20 from 20.19 on, or 22.12 or newer; this is Node ${version}.`,
    );
  });

  it('reads a range that names a major version only', () => {
    expect(nodeProblem('20.0.0', '>=20')).toBeNull();
    expect(nodeProblem('19.9.0', '>=20')).toBe('Rapport needs Node 20 or newer; this is Node 19.9.0.');
  });
});
