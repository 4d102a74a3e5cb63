import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { targetConfig } from './build-targets.mjs';
import { pureCore } from './pure-core.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { handler } = pureCore().transform;
const out = path.join(root, 'node_modules', '.cache', 'pure-core-test');

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

describe('pureCore', () => {
  it('marks the making of a constant as something that need not happen', () => {
    expect(handler('export const a = make({ x: b.c() });').code).toBe(
      'export const a = /* @__PURE__ */ (() => (make({ x: b.c() })))();',
    );
  });

  it('marks each of several, on the lines where they were', () => {
    const { code } = handler('const a = [one()],\n  b = two();\nexport const c = { ...a };\n');

    expect(code.match(/@__PURE__/g)).toHaveLength(3);
    expect(code.split('\n')).toHaveLength(4);
  });

  it.each([
    'const a = 5;',
    "export const a = 'b';",
    'const a = b;',
    'const a = () => b();',
    'export function a() { const b = c(); }',
    'let a = b();',
    'a();',
  ])('leaves alone: %s', (code) => {
    expect(handler(code).code).toBe(code);
  });

  it('leaves the schemas out of the page, and what makes them', async () => {
    const config = targetConfig(root, 'renderer');
    const { output } = await build({ ...config, build: { ...config.build, outDir: out } });

    const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
    expect(modules.length).toBeGreaterThan(500);
    expect(modules.filter((id) => id.includes('node_modules/zod/'))).toEqual([]);
  }, 120_000);
});
