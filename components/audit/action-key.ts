import { AUDIT_ACTIONS, type AuditAction } from '@/lib/audit/types';

const KEYS = {
  'recording.play': 'play', 'recording.download': 'download', 'variable.reveal': 'reveal', 'variable.mask': 'mask', 'variable.unmask': 'unmask',
  export: 'export', 'user.create': 'createUser', 'access.refused': 'refused',
} as const satisfies Record<AuditAction, string>;

/** The message of an action: names of messages have no dots. */
export const actionKey = (action: AuditAction): (typeof KEYS)[AuditAction] => KEYS[action];

/** Null for what a newer version recorded. */
export const knownAction = (action: string): AuditAction | null => AUDIT_ACTIONS.find((known) => known === action) ?? null;
