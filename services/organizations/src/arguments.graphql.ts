import { builder } from './builder.ts';

export const asOf = builder.args((t) => ({
  asOf: t.field({ type: 'Date', required: false, description: 'The day one asks about; today when left out.' }),
}));

/** The second time: what was learnt later is left out, what was corrected later still stands. */
export const asKnownAt = builder.args((t) => ({
  asKnownAt: t.field({
    type: 'DateTime',
    required: false,
    description: 'As it was believed at this instant; as it is known now when left out.',
  }),
}));

export const paging = builder.args((t) => ({
  first: t.int({ required: false, defaultValue: 20, description: 'How many rows, 0 to 100.' }),
  after: t.string({ required: false, description: 'Cursor of the row to go on after.' }),
}));
