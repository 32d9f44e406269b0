import * as z from 'zod';
import { choice, day, id, link, optionalCount, optionalText, photos, text } from '#app/forms/values.ts';
import { consents } from './kinds.ts';
import { Counted } from './recording.ts';

const by = { activityId: id, onBehalfOf: id };

export const Confirming = z.object(by);
export const Cancelling = z.object({ ...by, reason: text(1000) });
export const Withdrawing = z.object({ evidenceId: id, onBehalfOf: id, reason: text(1000) });

/** Consent as the signed paper says it; children from seven on agree themselves. */
export const Consenting = z.object({
  evidenceId: id,
  onBehalfOf: id,
  givenOn: day,
  children: choice(['agreed', 'underSeven']),
  representatives: choice(['agreed']),
  proof: text(500),
});

/** A twin's own count, of one unit at a time. */
export const Disputing = z
  .object({ ...by, aboutId: id, teachers: optionalCount, pupils: optionalCount, reason: text(1000) })
  .refine(({ teachers, pupils }) => teachers !== undefined || pupils !== undefined, {
    path: ['teachers'],
    message: 'numberNeeded',
  });

/** The organiser's answer: every unit's counts as they shall stand. */
export const Resolving = z.object({ ...by, participation: z.array(Counted) });

export const AddingPhoto = z.object({
  ...by,
  photos: photos(1),
  caption: optionalText(300),
  consent: choice(consents).default('MISSING'),
});
export const AddingLink = z.object({ ...by, link, caption: optionalText(300) });
