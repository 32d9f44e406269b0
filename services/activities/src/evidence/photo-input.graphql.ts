import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { UnknownUpload } from './add-evidence.ts';
import { ConsentStateType } from './evidence.graphql.ts';

house.refusal(UnknownUpload, 'The upload is not the caller’s, has been used, or is gone.');

/** What may be said of consent when evidence is added: it cannot have been withdrawn yet. */
export const givenConsent = z.enum(['NOT_NEEDED', 'MISSING', 'GIVEN']);

export const PhotoInput = builder.inputType('PhotoInput', {
  description: 'An uploaded photo to attach.',
  fields: (t) => ({
    uploadId: t.id({ description: 'As answered by `POST /uploads`; the caller’s own, not attached before.' }),
    caption: t.string({ required: false, description: 'What can be seen, at most 300 characters.' }),
    consent: t.field({
      type: ConsentStateType,
      defaultValue: 'MISSING',
      description: 'NOT_NEEDED, MISSING or GIVEN.',
    }),
  }),
});
