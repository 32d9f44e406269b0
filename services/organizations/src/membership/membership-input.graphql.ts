import { isDay } from '@twinning/domain/day';
import * as z from 'zod';

const day = z.string().refine(isDay);
const orNull = <Value>(value: Value | null | undefined): Value | null => value ?? null;

/** Pieces of the inputs about rights. */
export const given = {
  id: z.string().max(60),
  optionalId: z.string().max(60).nullish().transform(orNull),
  day,
  optionalDay: day.nullish().transform(orNull),
  reason: z.string().trim().min(5).max(500),
  idempotencyKey: z.string().max(200).nullish(),
};
