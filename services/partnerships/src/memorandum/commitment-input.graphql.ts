import { builder } from '../builder.ts';

export const CommitmentInput = builder.inputType('CommitmentInput', {
  description: 'What is promised.',
  fields: (t) => ({
    text: t.string({ description: 'The promise, 3 to 2000 characters.' }),
    strandCode: t.string({ required: false, description: 'Code of the strand of the movement it serves.' }),
    dueOn: t.field({ type: 'Date', required: false, description: 'By when.' }),
    responsibleId: t.id({ required: false, description: 'The party that sees to it; all when left out.' }),
  }),
});
