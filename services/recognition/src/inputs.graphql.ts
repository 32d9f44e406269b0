import { isDay } from '@twinning/domain/day';
import type { HouseTypes } from '@twinning/subgraph/house-builder';
import * as z from 'zod';
import type { Context } from './context.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<HouseTypes<Context>>,
  'InputObject'
>;

export const onBehalfOf = (t: Fields) => t.id({ description: 'The unit for which the caller acts.' });

export const idempotencyKey = (t: Fields) =>
  t.string({ required: false, description: 'The same key and input again answer the first result.' });

export const expectedVersion = (t: Fields) =>
  t.int({ required: false, description: 'The version the caller read; another one is refused as StaleVersion.' });

/** What every step of an existing record carries. */
export const stepFields = (t: Fields) => ({
  onBehalfOf: onBehalfOf(t),
  expectedVersion: expectedVersion(t),
  idempotencyKey: idempotencyKey(t),
});

export const id = z.string().min(1).max(60);
export const day = z.string().refine(isDay);
export const reason = z.string().trim().min(3).max(2000);
export const symbol = z.string().trim().min(1).max(100);
export const keyed = { idempotencyKey: z.string().min(1).max(200).nullish() };
export const step = { onBehalfOf: id, expectedVersion: z.int().nullish(), ...keyed };
