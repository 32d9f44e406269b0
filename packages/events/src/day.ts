import { roles } from '@twinning/domain/actor';
import { isDay } from '@twinning/domain/day';
import * as z from 'zod';

export const day = z.string().refine(isDay, 'is not a day');
export const period = { from: day, to: day.nullable() };
export const partialDate = z.object({ value: day.nullable(), precision: z.enum(['DAY', 'MONTH', 'YEAR', 'UNKNOWN']) });
export const role = z.enum(roles);
