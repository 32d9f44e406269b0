import * as z from 'zod';
import { isDay } from '#app/context/context.ts';

/** The pieces schemas are made of. Their faults are keys of forms.json, so browser and server speak the reader's language. */
export const id = z.string({ error: 'required' }).min(1, 'required');
export const text = (max = 500) => z.string({ error: 'required' }).trim().min(1, 'required').max(max, 'tooLong');
export const optionalText = (max = 500) => z.string().trim().max(max, 'tooLong').optional();
export const email = z.string({ error: 'required' }).pipe(z.email({ error: 'notAnEmail' }));
export const link = z.string({ error: 'required' }).pipe(z.url({ protocol: /^https?$/, error: 'notALink' }));
export const day = z.string({ error: 'required' }).refine(isDay, 'notADay');
export const optionalDay = z.string().refine(isDay, 'notADay').optional();
export const count = z
  .number({ error: ({ input }) => (input === undefined ? 'required' : 'notACount') })
  .int('notACount')
  .min(0, 'notACount');
export const optionalCount = z.number({ error: 'notACount' }).int('notACount').min(0, 'notACount').optional();
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: 'notAChoice' });

const REFUSED = 'refused:';
export const refusedUpload = (why: 'fileTooLarge' | 'notAPhoto') => `${REFUSED}${why}`;
export const isRefusedUpload = (value: string) => value.startsWith(REFUSED);

/** A photo: sent with the form, it arrives here as the id of its upload. */
export const photo = z.string().check((context) => {
  if (isRefusedUpload(context.value))
    context.issues.push({ code: 'custom', input: context.value, message: context.value.slice(REFUSED.length) });
});
