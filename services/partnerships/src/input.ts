import { isDay } from '@twinning/domain/day';
import * as z from 'zod';

/** What inputs are made of, parsed at the edge. */
export const id = z.string().min(1).max(60);
export const words = (least: number, most: number) => z.string().trim().normalize('NFC').min(least).max(most);

/** A day the movement could speak of; anything else is a slip of the pen. */
export const day = z.string().refine((text) => isDay(text) && '2000-01-01' <= text && text < '2051-01-01');

export const acting = { onBehalfOf: id, idempotencyKey: z.string().min(1).max(200).nullish() };
export const changing = { ...acting, expectedVersion: z.int().positive().nullish() };

/** A promise or a plan item as people write it. */
export const promise = {
  text: words(3, 2000),
  strandCode: words(1, 40)
    .nullish()
    .transform((code) => code ?? null),
  dueOn: day.nullish().transform((due) => due ?? null),
  responsibleId: id.nullish().transform((responsible) => responsible ?? null),
};
