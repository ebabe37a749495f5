import { z } from 'zod';

/** Which value of a call to reveal: `position` is its place in `SingleCall.variables`. */
export const RevealRequest = z.object({ callUuid: z.string().min(1).max(200), position: z.number().int().min(0).max(20_000) });
export type RevealRequest = z.infer<typeof RevealRequest>;
