import * as z from 'zod';
import { optionalDay, optionalText } from '#app/forms/values.ts';

/** A basis as the form knows it: chosen from the list, or known by its symbol; the rest is as the citing paper writes it. */
export const Basis = z
  .object({
    documentId: z.string().optional(),
    symbol: optionalText(100),
    abstract: optionalText(2000),
    issuedOn: optionalDay,
    precision: z.enum(['DAY', 'MONTH', 'YEAR'], { error: 'notAChoice' }).optional(),
  })
  .refine(({ documentId, symbol }) => documentId || symbol, { path: ['symbol'], message: 'required' });
export type Basis = z.output<typeof Basis>;

export const Recipient = z.object({
  organizationId: z.string().optional(),
  name: z.string({ error: 'required' }).trim().min(1, 'required').max(200, 'tooLong'),
  purpose: optionalText(200),
});
export type Recipient = z.output<typeof Recipient>;

export const recipientInput = ({ organizationId, name, purpose }: Recipient) => ({
  organizationId: organizationId || null,
  name,
  purpose: purpose ?? null,
});

const asCited = ({ symbol, abstract, issuedOn, precision }: Basis) => ({
  symbol: symbol ?? null,
  abstract: abstract ?? null,
  issuedOn: issuedOn ? { value: issuedOn, precision: precision ?? ('DAY' as const) } : null,
});

type Found = { ids: string[] };

/** The bases for the graph, once the papers of the given symbols were looked for; or what is wrong with which. */
export function basisInput(
  bases: Basis[],
  found: (Found | undefined)[],
  say: (fault: 'unfiled' | 'ambiguous') => string,
) {
  const issues = bases.flatMap(({ documentId }, index) => {
    const ids = found[index]?.ids ?? [];
    if (documentId || ids.length === 1) return [];
    return [{ path: `legalBases.${index}.symbol`, message: say(ids.length === 0 ? 'unfiled' : 'ambiguous') }];
  });
  return {
    issues,
    legalBases: bases.map((basis, index) => ({
      documentId: basis.documentId || (found[index]?.ids[0] ?? ''),
      asCited: asCited(basis),
    })),
  };
}
