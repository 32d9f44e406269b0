import * as z from 'zod';
import { partialDay } from '#app/forms/partial-day.ts';
import { optionalText, text } from '#app/forms/values.ts';
import { Basis, Recipient } from './citing.ts';

/** What of a filed paper is put right, and why. */
export const Amending = z.object({
  expectedVersion: z.coerce.number().int(),
  abstract: optionalText(2000),
  issuedOn: partialDay,
  legalBases: z.array(Basis),
  recipients: z.array(Recipient),
  reason: text(1000),
});
