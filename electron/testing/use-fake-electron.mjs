import { register } from 'node:module';

// `node --import` of this file: the module `electron` is the one that FAKE_ELECTRON names.
const fake = JSON.stringify(process.env.FAKE_ELECTRON);
const hooks = `export async function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: ${fake}, shortCircuit: true } : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
