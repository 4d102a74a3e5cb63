/**
 * A sentence when this Node is not in `range`, otherwise null. A range is what package.json's `engines` needs of npm's
 * grammar: `>=20`, `^20.19.0 || >=22.12.0`.
 */
export function nodeProblem(version, range) {
  const alternatives = range.split('||').map(readAlternative);
  if (alternatives.some((alternative) => fits(numbers(version), alternative))) return null;
  return `Rapport needs Node ${alternatives.map(words).join(', or ')}; this is Node ${version}.`;
}

function readAlternative(text) {
  return { least: numbers(text), sameMajor: text.trim().startsWith('^') };
}

function fits(version, { least, sameMajor }) {
  if (sameMajor && version[0] !== least[0]) return false;
  const difference = version.map((number, index) => number - (least[index] || 0)).find((step) => step !== 0);
  return difference === undefined || difference > 0;
}

function words({ least, sameMajor }) {
  const shown = least.join('.').replace(/\.0$/, '');
  return sameMajor ? `${least[0]} from ${shown} on` : `${shown} or newer`;
}

function numbers(text) {
  return (text.match(/\d+/g) || []).slice(0, 3).map(Number);
}
