import * as z from 'zod';
import { id } from '#app/forms/values.ts';

/** Which import a form is about. */
export const About = z.object({ importId: id });
