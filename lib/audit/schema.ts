import { z } from 'zod';

/** The JSON column; what is no such record reads as empty. */
export const AuditDetail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).catch({});
