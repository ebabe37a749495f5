import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_FOLDER } from './environment';

/** What the demo's database holds; written when everything is loaded. */
export type LoadedDemo = { anchorDay: string; seed: string; calls: number; deliveries: number };

/**
 * The demo's own folder below the project, made when absent.
 * @throws Error when it, or the folder above, is a link that leads elsewhere: the demo empties this folder.
 */
export function openDemoFolder(projectFolder: string): string {
  const folder = path.join(realpathSync(projectFolder), DEMO_FOLDER);
  for (const part of [path.dirname(folder), folder]) {
    if (existsSync(part) && lstatSync(part).isSymbolicLink()) {
      throw new Error(`${part} is a link. The demo empties ${DEMO_FOLDER} and refuses to follow links out of it.`);
    }
  }
  mkdirSync(folder, { recursive: true });
  if (realpathSync(folder) !== folder) throw new Error(`${folder} does not lie inside the project; the demo leaves it alone.`);
  return folder;
}

/** Empties the folder that `openDemoFolder` gave. */
export function emptyDemoFolder(folder: string): void {
  if (!folder.endsWith(path.normalize(`/${DEMO_FOLDER}`))) throw new Error(`${folder} is not the demo's folder.`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

/** What was loaded, completely, at an earlier start; null when nothing was, or the note cannot be read. */
export function readLoadedDemo(folder: string): LoadedDemo | null {
  try {
    const read: unknown = JSON.parse(readFileSync(loadedNote(folder), 'utf8'));
    return isLoadedDemo(read) && existsSync(path.join(folder, 'callboard.db')) ? read : null;
  } catch {
    return null;
  }
}

export function writeLoadedDemo(folder: string, loaded: LoadedDemo): void {
  writeFileSync(loadedNote(folder), `${JSON.stringify(loaded)}\n`);
}

/**
 * Notes that this process uses the folder.
 * @throws Error when another living process does.
 */
export function claimDemoFolder(folder: string): void {
  const note = path.join(folder, 'running.pid');
  const other = existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0;
  if (other > 0 && other !== process.pid && isAlive(other)) {
    throw new Error(`The demo is already running (process ${other}). Stop it first.`);
  }
  writeFileSync(note, String(process.pid));
}

export function releaseDemoFolder(folder: string): void {
  rmSync(path.join(folder, 'running.pid'), { force: true });
}

const loadedNote = (folder: string): string => path.join(folder, 'loaded.json');

function isLoadedDemo(read: unknown): read is LoadedDemo {
  if (typeof read !== 'object' || read === null) return false;
  return 'anchorDay' in read && 'seed' in read && 'calls' in read && 'deliveries' in read;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
