import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimDemoFolder, emptyDemoFolder, openDemoFolder, readLoadedDemo, releaseDemoFolder, writeLoadedDemo } from './demo-folder';

const LOADED = { anchorDay: '2026-11-24', seed: 's', calls: 10, deliveries: 20 };
let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'callboard-demo-folder-'));
});
afterEach(() => rmSync(project, { recursive: true }));

describe('the folder of the demo', () => {
  it('is data/demo, and emptying it leaves the real database alone', () => {
    mkdirSync(path.join(project, 'data'));
    writeFileSync(path.join(project, 'data/callboard.db'), 'real');
    const folder = openDemoFolder(project);
    writeFileSync(path.join(folder, 'callboard.db'), 'demo');
    emptyDemoFolder(folder);
    expect(existsSync(path.join(folder, 'callboard.db'))).toBe(false);
    expect(existsSync(path.join(project, 'data/callboard.db'))).toBe(true);
  });

  it('is refused when it is a link to somewhere else', () => {
    mkdirSync(path.join(project, 'elsewhere'));
    mkdirSync(path.join(project, 'data'));
    symlinkSync(path.join(project, 'elsewhere'), path.join(project, 'data/demo'));
    expect(() => openDemoFolder(project)).toThrow('is a link');
  });

  it('is refused when the folder above is such a link', () => {
    mkdirSync(path.join(project, 'elsewhere'));
    symlinkSync(path.join(project, 'elsewhere'), path.join(project, 'data'));
    expect(() => openDemoFolder(project)).toThrow('is a link');
  });

  it('is the only one that can be emptied', () => {
    expect(() => emptyDemoFolder(path.join(project, 'data'))).toThrow('not the demo');
  });

  it('remembers a complete load as long as its database is there', () => {
    const folder = openDemoFolder(project);
    expect(readLoadedDemo(folder)).toBeNull();
    writeLoadedDemo(folder, LOADED);
    expect(readLoadedDemo(folder)).toBeNull();
    writeFileSync(path.join(folder, 'callboard.db'), '');
    expect(readLoadedDemo(folder)).toEqual(LOADED);
    writeFileSync(path.join(folder, 'loaded.json'), '{"anchorDay":');
    expect(readLoadedDemo(folder)).toBeNull();
  });

  it('belongs to one living process at a time', () => {
    const folder = openDemoFolder(project);
    writeFileSync(path.join(folder, 'running.pid'), String(process.ppid));
    expect(() => claimDemoFolder(folder)).toThrow('already running');
    releaseDemoFolder(folder);
    expect(() => claimDemoFolder(folder)).not.toThrow();
  });
});
