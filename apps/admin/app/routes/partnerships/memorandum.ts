import * as z from 'zod';
import { id, optionalDay, optionalText, text } from '#app/forms/values.ts';
import { mostRows, Promised } from './promise.ts';

/** What is written into a memorandum before anybody signs it. */
export const MemorandumText = z.object({
  onBehalfOf: id,
  title: text(300),
  place: optionalText(300),
  signedOn: optionalDay,
  commitments: z.array(Promised).max(mostRows, 'tooLong'),
});
