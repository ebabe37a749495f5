/** What is recorded; docs/recordings.md and whoever records says when. Extend here. */
export const AUDIT_ACTIONS = ['recording.play', 'recording.download', 'variable.reveal', 'variable.mask', 'variable.unmask', 'export', 'user.create', 'access.refused'] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export type AuditSubjectKind = 'attempt' | 'call' | 'campaign' | 'variable' | 'list' | 'user' | 'delivery';

/** `id` is the subject's own: a uuid, a name; a list has its filter. */
export type AuditSubject = { kind: AuditSubjectKind; id: string };

/** Plain facts besides; never a secret, a phone number or what a customer said: records outlive an erasure. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

export type AuditEntry = { action: AuditAction; subject: AuditSubject; detail?: AuditDetail };

export type AuditRecord = {
  id: number;
  /** UTC ISO 8601 */
  at: string;
  actorKind: string;
  actorUserId: string | null;
  actorName: string;
  /** an `AuditAction`, or one of a version that knows more */
  action: string;
  subject: { kind: string; id: string };
  detail: AuditDetail;
};

/** A record with what its subject is today: the call of a call or an attempt, the name of a campaign or a user; null where it is no more. */
export type ShownAuditRecord = AuditRecord & { callUuid: string | null; subjectName: string | null };
