import * as z from 'zod';
import { partialDay } from '#app/forms/partial-day.ts';
import { choice, id, optionalText } from '#app/forms/values.ts';
import { Basis, Recipient } from './citing.ts';

export const kinds = ['PLAN', 'PROGRAMME', 'DECISION', 'MEMORANDUM', 'REPORT', 'LETTER', 'MINUTES', 'OTHER'] as const;

/** A numbered paper as it is recorded: what it says of itself, nothing inferred. */
export const Filing = z.object({
  kind: choice(kinds),
  symbol: optionalText(100),
  abstract: optionalText(1000),
  issuedOn: partialDay,
  issuerIds: z.array(id).min(1, 'required'),
  legalBases: z.array(Basis),
  recipients: z.array(Recipient),
});
