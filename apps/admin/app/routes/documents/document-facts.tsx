import { Fact, Facts } from '#app/components/facts.tsx';
import { OrganizationLinks } from '#app/components/organization-link.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const DocumentFactsFragment = graphql(`
  fragment DocumentFacts on OfficialDocument {
    kind
    symbol
    normalizedSymbol
    symbolParts { number letter year kind issuers }
    issuedOn { value precision }
    issuers { id name }
  }
`);

type FactsProps = { document: ResultOf<typeof DocumentFactsFragment> };

/** When, by whom, and what its symbol says. */
export function DocumentFacts({ document }: FactsProps) {
  const { t, partialDay } = useWords();
  const { kind, symbol, normalizedSymbol, symbolParts, issuedOn, issuers } = document;
  const year = issuedOn.value?.slice(0, 4);
  const issuer = issuers[0]?.id;
  return (
    <Facts>
      <Fact name={t('documents:page.issuedOn')}>{partialDay(issuedOn)}</Fact>
      <Fact name={t('documents:page.issuers')}>
        {issuers.length > 0 && <OrganizationLinks organizations={issuers} />}
      </Fact>
      <Fact name={t('documents:page.normalized')}>{normalizedSymbol !== symbol && normalizedSymbol}</Fact>
      <Fact name={t('documents:page.number')}>
        {symbolParts?.number != null && (
          <>
            {symbolParts.number}
            {symbolParts.letter}
            {year && issuer && (
              <ContextLink to={address.register({ issuer, year, kind })} className="ml-3 text-table">
                {t('documents:register.of', { year })}
              </ContextLink>
            )}
          </>
        )}
      </Fact>
      <Fact name={t('documents:page.abbreviations')}>
        {symbolParts && [symbolParts.kind, ...symbolParts.issuers].filter((part) => part !== null).join(' · ')}
      </Fact>
    </Facts>
  );
}
