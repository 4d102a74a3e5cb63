// The types that papaparse has elsewhere bring all of Node's with them, which `shared` must not see: see the file beside it.
export { default as papaparse } from 'papaparse';
