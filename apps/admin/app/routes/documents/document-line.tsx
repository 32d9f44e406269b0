import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import type { PartialDay } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';

type Kind = 'PLAN' | 'PROGRAMME' | 'DECISION' | 'MEMORANDUM' | 'REPORT' | 'LETTER' | 'MINUTES' | 'OTHER';
type Line = { id: string; kind: Kind; symbol: string | null; abstract: string | null; issuedOn: PartialDay };

/** A paper as papers cite it: kind, symbol, day, and what it is about. */
export function DocumentLine({ document: { id, kind, symbol, abstract, issuedOn } }: { document: Line }) {
  const { t, partialDay } = useWords();
  return (
    <>
      <ContextLink to={address.document(id)} className="font-medium">
        {t(`documents:kind.${kind}`)} {symbol ?? t('documents:noSymbol')}
      </ContextLink>
      <span className="text-table text-soft">, {partialDay(issuedOn)}</span>
      {abstract && <p className="max-w-[70ch] text-table">{abstract}</p>}
    </>
  );
}
