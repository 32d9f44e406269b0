import type { builder } from './builder.ts';

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What every step carries: for whom it is taken, and how a request sent twice is known. */
export const acting = (t: InputFields) => ({
  onBehalfOf: t.id({ description: "The caller's organization for which the step is taken." }),
  idempotencyKey: t.string({
    required: false,
    description: 'The same key and input again answer the first result; another input is refused.',
  }),
});

/** Of a step on something that stands already. */
export const changing = (t: InputFields) => ({
  ...acting(t),
  expectedVersion: t.int({
    required: false,
    description: 'The version the caller has seen; refused as StaleVersion when it has changed since.',
  }),
});
