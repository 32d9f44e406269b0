import type { builder } from '../builder.ts';

type FieldBuilder = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** What every decision about an import says. */
export const decision = (t: FieldBuilder) => ({
  importId: t.id({ description: 'The import.' }),
  idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
});
