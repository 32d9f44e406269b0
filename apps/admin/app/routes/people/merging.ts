import * as z from 'zod';
import { choice, id, text } from '#app/forms/values.ts';

const subjects = ['ORGANIZATION', 'PERSON'] as const;
const pair = { keptId: id, mergedId: id, reason: text(500) };

export const Subject = choice(subjects);
export const MergingOrganizations = z.object({ ...pair, keptVersion: z.number(), mergedVersion: z.number() });
export const MergingPeople = z.object(pair);
export const Undoing = z.object({ mergeId: id });
