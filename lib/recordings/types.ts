/**
 * Whether an attempt's recording can be played (trap 32): `none` = no key was sent, `refused` = a key that is not safe to open,
 * `not_configured` = neither a bucket nor a folder is set, `missing` = not in the folder.
 */
export type RecordingState = 'ready' | 'none' | 'refused' | 'not_configured' | 'missing';
