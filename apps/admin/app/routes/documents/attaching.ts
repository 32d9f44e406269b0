import * as z from 'zod';

const LARGEST = 20 * 1024 * 1024;
const REFUSED = 'refused:';

/** A file that was turned away keeps its place in the form with the sentence that says why. */
export const turnedAway = (message: string) => `${REFUSED}${message}`;

/** A file while it is with the browser; sent with the form, it arrives as the id under which it is attached. */
export const Attaching = z.object({
  file: z
    .custom<string | File>((value) => value !== undefined && value !== '', 'required')
    .superRefine((value, context) => {
      const fault =
        typeof value === 'string'
          ? value.startsWith(REFUSED) && value.slice(REFUSED.length)
          : (value.size === 0 && 'required') || (value.size > LARGEST && 'fileTooLarge');
      if (fault) context.addIssue({ code: 'custom', message: fault });
    }),
});
