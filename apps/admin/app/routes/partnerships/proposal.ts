import * as z from 'zod';
import { choice, day, id, optionalDay, optionalText, text } from '#app/forms/values.ts';
import { levels } from './filter.ts';

/** A twinning as its first party proposes it. `until` is its last day, as people say it. */
export const Proposal = z.object({
  onBehalfOf: id,
  movementCode: id,
  level: choice(levels),
  partyIds: z.array(id).min(2, 'twoParties'),
  title: text(300),
  from: day,
  until: optionalDay,
  parentId: optionalText(80),
});
