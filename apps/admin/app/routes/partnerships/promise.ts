import * as z from 'zod';
import { optionalDay, optionalText, text } from '#app/forms/values.ts';

/** A row of a memorandum or of a plan: what, for which content, by when, and who sees to it. */
export const Promised = z.object({
  text: text(1000),
  strandCode: optionalText(60),
  dueOn: optionalDay,
  responsibleId: optionalText(80),
});

/** In a plan a row may carry on one of the version before. */
export const PlannedItem = Promised.extend({ id: optionalText(80) });

export const mostRows = 100;
