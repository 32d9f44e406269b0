import type * as z from 'zod';
import type { Service } from './services.ts';

/** What an event says, and which services hear it. Without subscribers it is still kept in its service's journal. */
export type Contract = { payload: z.ZodType; subscribers: readonly Service[] };
