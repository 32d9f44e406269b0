import { scopes } from '@twinning/domain/actor';
import { isDay } from '@twinning/domain/day';
import * as z from 'zod';

/** Pieces of the inputs about systems and their keys. */
export const given = {
  id: z.string().max(60),
  name: z.string().trim().min(2).max(100),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .max(scopes.length)
    .transform((chosen) => scopes.filter((scope) => chosen.includes(scope))),
  budget: z.int().min(1).max(6000),
  day: z.string().refine(isDay),
  expectedVersion: z.int().min(1),
  idempotencyKey: z.string().max(200).nullish(),
};

export const keyed = 'The same key and input again answer the first result.';
