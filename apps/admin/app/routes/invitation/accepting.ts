import * as z from 'zod';
import { optionalText } from '#app/forms/values.ts';

/** How long a password must be, and whether a login is needed, the service says. */
export const Opening = z.object({
  login: optionalText(200),
  password: z.string({ error: 'required' }).min(1, 'required').max(128, 'tooLong'),
});

/** Whoever is signed in has nothing to say but yes. */
export const Joining = z.object({});
