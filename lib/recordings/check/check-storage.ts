import 'server-only';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/client';
import { env } from '@/lib/env/env';
import { AppError } from '@/lib/errors/app-error';
import { findObject } from '../find-object';
import { isSafeRecordingKey } from '../recording-key';
import { checkFolder } from './check-folder';
import type { Check, StorageSettings } from './types';

/** The newest attempts with a recording whose objects are looked for. */
const SAMPLES = 5;
/** Looked for among so many of the newest attempts: where HubTalk sends no keys, not all of a million are read. */
const AMONG = 10_000;

/** @throws AppError `forbidden` for all but admins. */
function requireAdmin({ role }: Viewer): void {
  if (role !== 'admin') throw new AppError('forbidden', 'Only an admin sees where recordings are.');
}

/** Where recordings come from, as the environment says. @throws AppError `forbidden` for all but admins. */
export function getStorageSettings(viewer: Viewer): StorageSettings {
  requireAdmin(viewer);
  const { s3Bucket, s3Region, s3Endpoint, s3ForcePathStyle, s3KeyPrefix, recordingsDir, recordingLinkSeconds: linkSeconds } = env();
  if (s3Bucket === undefined) return recordingsDir === undefined ? { kind: 'none' } : { kind: 'folder', folder: recordingsDir, linkSeconds };
  return {
    kind: 'bucket', bucket: s3Bucket, region: s3Region ?? 'us-east-1', endpoint: s3Endpoint ?? null,
    isPathStyle: s3ForcePathStyle, prefix: s3KeyPrefix ?? '', linkSeconds,
  };
}

/**
 * Tries the storage as the player would, for pages of `origin`: what is right, and of what is not, the code that leads to the next step.
 * What cannot be tried without what failed before is left out.
 * @throws AppError `forbidden` for all but admins.
 */
export async function checkStorage(viewer: Viewer, origin: string): Promise<Check[]> {
  const settings = getStorageSettings(viewer);
  if (settings.kind === 'none') return [{ code: 'not_configured', state: 'warning', facts: {} }];
  if (settings.kind === 'folder') {
    const folder = await checkFolder(settings.folder);
    return folder.state === 'ok' ? [folder, (await checkSamples()).check] : [folder];
  }
  const { bucket, endpoint, region } = settings;
  const { checkClock, checkLink, checkListing } = await import('./check-bucket');
  const [listing, clock] = await Promise.all([checkListing(bucket), checkClock(endpoint ?? `https://s3.${region}.amazonaws.com/`)]);
  const checks = clock === null ? listing : [...listing, clock];
  if (listing.some(({ state }) => state === 'fault')) return checks;
  const { check, found } = await checkSamples();
  return [...checks, check, ...(found === null ? [] : await checkLink(bucket, { key: found, origin }))];
}

/** The objects of the newest attempts; `found` is the key of one that is there. */
async function checkSamples(): Promise<{ check: Check; found: string | null }> {
  const { _max: { attemptId: last } } = await reader().attemptContent.aggregate({ _max: { attemptId: true } });
  const newest = await reader().attemptContent.findMany({
    where: { recordingKey: { not: null }, attemptId: { gt: (last ?? 0) - AMONG } }, select: { recordingKey: true }, orderBy: { attemptId: 'desc' }, take: SAMPLES * 4,
  });
  const keys = [...new Set(newest.flatMap(({ recordingKey }) => recordingKey ?? []))].filter(isSafeRecordingKey).slice(0, SAMPLES);
  const objects = await Promise.all(keys.map(async (key) => ({ key, state: (await findObject(key)).state })));
  const found = objects.filter(({ state }) => state === 'ready');
  const lost = objects.find(({ state }) => state !== 'ready');
  const facts = { found: found.length, asked: keys.length, key: lost?.key ?? '' };
  const isDenied = objects.some(({ state }) => state === 'denied');
  const check: Check = keys.length === 0 ? { code: 'samples_untested', state: 'warning', facts }
    : lost === undefined ? { code: 'samples_ok', state: 'ok', facts }
    : found.length > 0 ? { code: 'samples_some', state: 'warning', facts }
    : { code: isDenied ? 'samples_denied' : 'samples_none', state: 'fault', facts };
  return { check, found: found[0]?.key ?? null };
}
