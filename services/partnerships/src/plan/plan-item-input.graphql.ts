import { builder } from '../builder.ts';

export const PlanItemInput = builder.inputType('PlanItemInput', {
  description: 'One thing to be done.',
  fields: (t) => ({
    id: t.id({
      required: false,
      description: 'In an amendment: the item this one carries on, so that what was done under it stays with it.',
    }),
    text: t.string({ description: 'What is to be done, 3 to 2000 characters.' }),
    strandCode: t.string({ required: false, description: 'Code of the strand of the movement it serves.' }),
    dueOn: t.field({ type: 'Date', required: false, description: 'By when.' }),
    responsibleId: t.id({ required: false, description: 'The party that sees to it; all when left out.' }),
  }),
});
