import * as z from 'zod';
import { partialDay, precisions } from '#app/forms/partial-day.ts';
import { choice, id, optionalDay, text } from '#app/forms/values.ts';

const stated = partialDay.refine(({ value }) => value !== null, { path: ['value'], message: 'required' });

export const Ending = z.object({ appointmentId: id, on: stated });
export const Correcting = z.object({
  appointmentId: id,
  position: text(100),
  isHead: choice(['yes', 'no']),
  from: stated,
  until: optionalDay,
  untilPrecision: choice(precisions),
});
