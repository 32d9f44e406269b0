import { isDay } from '@twinning/domain/day';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { actingRoles } from '../reader/reader.ts';

/** Access of mutations: whoever acts for some organization; for which one, each rule asks. */
export const acting = { authScopes: { role: actingRoles } } as const;

const idempotencyKey = {
  required: false,
  description: 'The same key and input again answer the first result.',
} as const;
const expectedVersion = {
  required: false,
  description: 'The version the caller has read; refused as `StaleVersion` when somebody changed it since.',
} as const;
const onBehalfOf = { description: 'The organization of the caller that does this.' } as const;

/** Arguments that inputs have in common. */
export const common = { idempotencyKey, expectedVersion, onBehalfOf };

export const id = z.string().min(1).max(60);
export const day = z.string().refine(isDay);
export const reason = z.string().trim().min(3).max(1000);
export const keyed = { onBehalfOf: id, idempotencyKey: z.string().min(1).max(200).nullish() };
export const versioned = { ...keyed, expectedVersion: z.int().nullish() };

const year = (value: string) => `${value.slice(0, 4)}-01-01`;
const month = (value: string) => `${value.slice(0, 7)}-01`;

/** A date as far as it is known, moved to the first day that fits. */
export const partialDate = z
  .object({ value: day.nullish(), precision: z.enum(['DAY', 'MONTH', 'YEAR', 'UNKNOWN']) })
  .refine(({ value, precision }) => (precision === 'UNKNOWN') === (value == null), { path: ['value'] })
  .transform(({ value, precision }) => {
    if (value == null) return { value: null, precision };
    return { value: precision === 'YEAR' ? year(value) : precision === 'MONTH' ? month(value) : value, precision };
  });

/** Counts of organizations, each named once. */
export const participation = z
  .array(z.object({ organizationId: id, teachers: z.int().nullish(), pupils: z.int().nullish() }))
  .max(50)
  .refine((all) => new Set(all.map(({ organizationId }) => organizationId)).size === all.length)
  .transform((all) =>
    all.map(({ organizationId, teachers = null, pupils = null }) => ({ organizationId, teachers, pupils })),
  );

export const ParticipationInput = builder.inputType('ParticipationInput', {
  description: 'How many of one organization took part.',
  fields: (t) => ({
    organizationId: t.id({ description: 'Which organization; each at most once.' }),
    teachers: t.int({ required: false, description: 'Teachers and staff, 0 to 1,000; left out when not counted.' }),
    pupils: t.int({ required: false, description: 'Pupils, 0 to 10,000; left out when not counted.' }),
  }),
});
