import * as z from 'zod';
import { choice, day, id, optionalCount, optionalText, photos, text } from '#app/forms/values.ts';
import { today } from '#app/i18n/dates.ts';
import { consents, kinds, modes } from './kinds.ts';

/** How much of the day is known; a date that is not known at all is for the papers, not for what one has just held. */
export const precisions = ['DAY', 'MONTH', 'YEAR'] as const;

export const Counted = z.object({ organizationId: id, teachers: optionalCount, pupils: optionalCount });

/** An activity as its organiser records it; everything under "Thêm chi tiết" may stay as it is. */
export const Recording = z.object({
  onBehalfOf: id,
  kind: choice(kinds),
  theme: text(300),
  heldOn: day.refine((held) => held <= today(), 'inFuture'),
  precision: choice(precisions).default('DAY'),
  participation: z.array(Counted),
  photos: photos(),
  consent: choice(consents).default('MISSING'),
  caption: optionalText(300),
  mode: choice(modes).default('IN_PERSON'),
  place: optionalText(300),
  description: optionalText(4000),
  planItemIds: z.array(z.string()),
});
