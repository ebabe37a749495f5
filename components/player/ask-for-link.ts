import { REASONS, type RecordingLink, type RecordingReason } from '@/lib/recordings/types';

/** `signed_out` and `failed` besides the reasons of the recording: no session any more; no answer that we understand. `unplayable`: it came, but the browser cannot play it. */
export type PlayerReason = RecordingReason | 'signed_out' | 'failed' | 'unplayable';

export type Asked = { ok: true; link: RecordingLink } | { ok: false; reason: PlayerReason };

/** Asks for a fresh link. `isRenewal`: a link that has expired is followed by another, which is no second play. */
export type AskForLink = (isRenewal: boolean) => Promise<Asked>;

/** Of `GET /api/v1/attempts/{uuid}/recording`, which checks, records in the audit and signs. */
export function askForLink(address: string): AskForLink {
  return async (isRenewal) => {
    const response = await fetch(`${address}?answer=link${isRenewal ? '&renewal=1' : ''}`, { cache: 'no-store' }).catch(() => null);
    if (response === null) return { ok: false, reason: 'failed' };
    const body: unknown = await response.json().catch(() => null);
    // our own answer of 200
    if (response.ok && body !== null) return { ok: true, link: body as RecordingLink };
    return { ok: false, reason: response.status === 401 ? 'signed_out' : reasonOf(body) };
  };
}

function reasonOf(problem: unknown): PlayerReason {
  const errors = problem !== null && typeof problem === 'object' && 'errors' in problem && Array.isArray(problem.errors) ? problem.errors : [];
  const said = errors.map((error: { message?: unknown }) => error.message);
  return REASONS.find((reason) => said.includes(reason)) ?? 'failed';
}
