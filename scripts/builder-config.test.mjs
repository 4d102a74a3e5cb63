import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { APP_ID } from '../electron/desktop/app-id';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const read = (name) => readFileSync(path.join(ROOT, name), 'utf8');
const config = () => yaml.load(read('electron-builder.yml'));

describe('electron-builder.yml', () => {
  const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
  const { DebugLogger } = ofBuilder('builder-util');
  const { validateConfiguration } = ofBuilder('app-builder-lib/out/util/config/config.js');
  const validate = (configuration) => validateConfiguration(configuration, new DebugLogger(false));

  it('is understood as a whole', async () => {
    await validate(config());
  });

  it.each([
    ['an unknown key', { autoUpdate: true }],
    ['an unknown key of a system', { linux: { ...config().linux, catgory: 'Office' } }],
    ['an unknown fuse', { electronFuses: { ...config().electronFuses, runAsNodes: false } }],
    ['a fuse that is a word', { electronFuses: { ...config().electronFuses, runAsNode: 'off' } }],
  ])('would be refused with %s', async (_, wrong) => {
    await expect(validate({ ...config(), ...wrong })).rejects.toThrow('does not match the API schema');
  });

  it('names the app as the app names itself', () => {
    const { linux, appId } = config();

    expect(appId).toBe(APP_ID);
    // The desktop knows by it which windows are ours.
    expect(JSON.parse(read('package.json')).desktopName).toBe(`${linux.executableName}.desktop`);
  });

  it('fetches no updates and makes no Snap, in which documents would be written in place', () => {
    const { publish, linux, ...others } = config();

    expect(publish).toBeNull();
    expect(linux.target).toEqual(['AppImage', 'deb']);
    expect(Object.keys(others).filter((key) => key.startsWith('snap'))).toEqual([]);
  });

  it('does not start an AppImage without the sandbox, as the oldest of the tools for it does', () => {
    const { toolsets, linux, appImage } = config();

    expect(toolsets.appimage).not.toBe('0.0.0');
    expect([linux.executableArgs, appImage]).toEqual([undefined, undefined]);
  });
});
