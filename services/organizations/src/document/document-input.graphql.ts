import { isDay } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import type { AsCited, LegalBasis, Recipient } from './official-document.ts';

export const RecipientInput = builder.inputType('RecipientInput', {
  description: 'Somebody the paper is sent to.',
  fields: (t) => ({
    organizationId: t.id({ required: false, description: 'The body, when it is in the register.' }),
    name: t.string({ description: 'As written in the paper, 1 to 200 letters.' }),
    purpose: t.string({ required: false, description: 'Why it is sent, e.g. "để báo cáo".' }),
  }),
});

const AsCitedInput = builder.inputType('AsCitedInput', {
  description: 'What the paper writes of the one it cites, letter for letter; leave out what it does not write.',
  fields: (t) => ({
    symbol: t.string({ required: false, description: 'Number and symbol as cited, at most 100 letters.' }),
    abstract: t.string({ required: false, description: 'What it is about, as cited, at most 2000 letters.' }),
    issuedOn: t.field({ type: house.PartialDateInput, required: false, description: 'Its date as cited.' }),
  }),
});

export const LegalBasisInput = builder.inputType('LegalBasisInput', {
  description: 'A filed paper that the paper rests on (căn cứ).',
  fields: (t) => ({
    documentId: t.id({ description: 'The paper it rests on.' }),
    asCited: t.field({ type: AsCitedInput, required: false, description: 'How it is written there.' }),
  }),
});

export const id = z.string().max(60);
export const optionalText = (longest: number) => z.string().trim().min(1).max(longest).nullish();

/** Left as it is sent: the precision UNKNOWN where there is no value is told to whoever sends it. */
export const partialDate = z
  .object({
    value: z.string().refine(isDay).nullish(),
    precision: z.enum(['DAY', 'MONTH', 'YEAR', 'UNKNOWN']).nullish(),
  })
  .transform(({ value, precision }): PartialDate => ({ value: value ?? null, precision: precision ?? 'DAY' }));

export const legalBases = z
  .array(
    z
      .object({
        documentId: id,
        asCited: z
          .object({ symbol: optionalText(100), abstract: optionalText(2000), issuedOn: partialDate.nullish() })
          .transform(
            ({ symbol, abstract, issuedOn }): AsCited => ({
              symbol: symbol ?? null,
              abstract: abstract ?? null,
              issuedOn: issuedOn ?? null,
            }),
          )
          .nullish(),
      })
      .transform(({ documentId, asCited }): LegalBasis => ({ basisId: documentId, asCited: asCited ?? null })),
  )
  .max(50);

export const recipients = z
  .array(
    z
      .object({ organizationId: id.nullish(), name: z.string().trim().min(1).max(200), purpose: optionalText(200) })
      .transform(
        ({ organizationId, name, purpose }): Recipient => ({
          organizationId: organizationId ?? null,
          name,
          purpose: purpose ?? null,
        }),
      ),
  )
  .max(200);
