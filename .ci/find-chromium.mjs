import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runTool } from './run-tool.mjs';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium that starts on this machine; fetched when there is none. Null when it cannot be had. */
export async function findChromium() {
  const found = findInstalled();
  if (found !== null) return found;
  await runTool(['npx', 'playwright', 'install', 'chromium'], { minutes: 5 });
  const fetched = findInstalled();
  if (fetched !== null || process.getuid?.() !== 0) return fetched;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runTool(['apt-get', 'update'], { minutes: 5, env });
  await runTool(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'], { minutes: 10, env });
  return findInstalled();
}

function findInstalled() {
  const candidates = [process.env.CHROMIUM_PATH, ...INSTALLED, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path) && starts(path)) ?? null;
}

/** A download without its system libraries is no browser. */
function starts(path) {
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 30_000 }).status === 0;
}
