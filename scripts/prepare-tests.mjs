import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';
import { createSupervisor } from './supervisor.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Installs what is missing; ends the process with a sentence when that fails. What needs packages is imported after it. */
export async function installForTests() {
  const problem = await installPackages(ROOT, createSupervisor(), (sentence) => console.error(sentence));
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}
