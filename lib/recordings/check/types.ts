/** What a check of the storage found; each has its words and its next step in messages `recordings.checks`. */
export const CHECK_CODES = [
  'not_configured', 'folder_ok', 'folder_missing', 'folder_unreadable',
  'connection_ok', 'no_credentials', 'wrong_key_id', 'wrong_secret', 'clock', 'no_bucket', 'wrong_region', 'list_denied', 'unreachable', 'not_s3',
  'clock_ok', 'clock_skewed', 'prefix_ok', 'prefix_empty',
  'samples_ok', 'samples_some', 'samples_none', 'samples_denied', 'samples_untested', 'link_ok', 'link_refused', 'cors_ok', 'cors_missing',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** `facts` fill the message in; never a secret. */
export type Check = { code: CheckCode; state: 'ok' | 'warning' | 'fault'; facts: Record<string, string | number> };

/** The places that recordings can come from, as they are set: for the admin, without secrets. */
export type StorageSettings =
  | { kind: 'none' }
  | { kind: 'folder'; folder: string; linkSeconds: number }
  | { kind: 'bucket'; bucket: string; region: string; endpoint: string | null; isPathStyle: boolean; prefix: string; linkSeconds: number };
