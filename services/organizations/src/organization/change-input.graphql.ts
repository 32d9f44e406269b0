import { isDay } from '@twinning/domain/day';
import * as z from 'zod';
import { type builder, house } from '../builder.ts';

/** What every change of a dated fact says beside its value. */
export const changeFields = (t: ChangeFieldBuilder) => ({
  organizationId: t.id({ description: 'The body.' }),
  from: t.field({
    type: 'Date',
    description: 'First day on which it is so: in the life of the body, from 1945-09-02 to a year from now.',
  }),
  to: t.field({
    type: 'Date',
    required: false,
    description: 'First day on which it is no longer so; until further notice when left out. Later facts are replaced.',
  }),
  precision: t.field({
    type: house.DatePrecisionType,
    required: false,
    defaultValue: 'DAY',
    description: 'How much of the first day is stated; a month or a year is given by its first day. Never UNKNOWN.',
  }),
  expectedVersion: t.int({ description: 'Version of the body the caller has seen.' }),
  idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
});

type InputFields = NonNullable<Parameters<typeof builder.inputType>[1]['fields']>;
type ChangeFieldBuilder = Parameters<InputFields>[0];

export const changeInput = {
  organizationId: z.string().max(60),
  from: z.string().refine(isDay),
  to: z
    .string()
    .refine(isDay)
    .nullish()
    .transform((day) => day ?? null),
  precision: z
    .enum(['DAY', 'MONTH', 'YEAR', 'UNKNOWN'])
    .nullish()
    .transform((precision) => precision ?? 'DAY'),
  expectedVersion: z.int().min(1),
  idempotencyKey: z.string().max(200).nullish(),
};

/** For the department alone. */
export const department = { authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] } } as const;

/** For the department alone, and none of its systems. */
export const departmentInPerson = {
  authScopes: { $all: { person: true, role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] } },
} as const;
