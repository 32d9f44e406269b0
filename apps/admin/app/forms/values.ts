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

const LARGEST_PHOTO = 20 * 1024 * 1024;
type Photo = string | File;

const faultOf = (photo: Photo): string | false =>
  typeof photo === 'string'
    ? isRefusedUpload(photo) && photo.slice(REFUSED.length)
    : photo.size > LARGEST_PHOTO && 'fileTooLarge';

/** Photos: files while they are with the browser; sent with the form, they arrive as the ids of their uploads. */
export const photos = (fewest = 0) =>
  z
    .array(z.custom<Photo>(() => true))
    .min(fewest, 'required')
    .max(20, 'tooMany')
    .transform((values, context) => {
      const fault = values.map(faultOf).find(Boolean);
      if (fault) context.issues.push({ code: 'custom', input: values, message: fault });
      return values.map((value) => (typeof value === 'string' ? value : value.name));
    });
