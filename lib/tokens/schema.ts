import { z } from 'zod';

export const TOKEN_KINDS = ['webhook', 'api'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

export const NewToken = z.object({ kind: z.enum(TOKEN_KINDS), name: z.string().trim().min(1).max(100) });
export type NewToken = z.infer<typeof NewToken>;

export const TokenId = z.coerce.number().int().positive();
