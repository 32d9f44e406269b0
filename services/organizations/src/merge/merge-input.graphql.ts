import * as z from 'zod';
import { house } from '../builder.ts';
import { AlreadyUndone, MergeDependedOn, NotMergeable } from './merge.ts';

house.refusal(NotMergeable, 'Something stands in the way of the merge; the message says what.');
house.refusal(AlreadyUndone, 'The merge has been undone already.');
house.refusal(MergeDependedOn, 'Other things rest on the merge by now; the message says which.');

/** Pieces of the inputs about merges. */
export const pair = {
  keptId: z.string().max(60),
  mergedId: z.string().max(60),
  reason: z.string().trim().min(3).max(500),
  idempotencyKey: z.string().max(200).nullish(),
};
