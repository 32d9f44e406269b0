import { Fact, Facts } from '#app/components/facts.tsx';
import { OrganizationLinks } from '#app/components/organization-link.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const DocumentFactsFragment = graphql(`
  fragment DocumentFacts on OfficialDocument {
    symbol
    normalizedSymbol
    symbolParts { number letter year kind issuers }
    issuedOn { value precision }
    issuers { id name }
  }
`);

type FactsProps = { document: ResultOf<typeof DocumentFactsFragment> };

/** When, by whom, and what its symbol says. */
export function DocumentFacts({ document: { symbol, normalizedSymbol, symbolParts, issuedOn, issuers } }: FactsProps) {
  const { t, partialDay } = useWords();
  return (
    <Facts>
      <Fact name={t('documents:page.issuedOn')}>{partialDay(issuedOn)}</Fact>
      <Fact name={t('documents:page.issuers')}>
        {issuers.length > 0 && <OrganizationLinks organizations={issuers} />}
      </Fact>
      <Fact name={t('documents:page.normalized')}>{normalizedSymbol !== symbol && normalizedSymbol}</Fact>
      <Fact name={t('documents:page.number')}>
        {symbolParts?.number != null && `${symbolParts.number}${symbolParts.letter ?? ''}`}
      </Fact>
      <Fact name={t('documents:page.abbreviations')}>
        {symbolParts && [symbolParts.kind, ...symbolParts.issuers].filter((part) => part !== null).join(' · ')}
      </Fact>
    </Facts>
  );
}
