import { Section } from '#app/components/section.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';

export const AmendmentsFragment = graphql(`
  fragment DocumentAmendments on OfficialDocument {
    amendments {
      version
      reason
      at
      abstract
      issuedOn { value precision }
      recipients { name purpose }
      legalBases { id kind symbol }
    }
  }
`);

type Amendments = ResultOf<typeof AmendmentsFragment>['amendments'];

/** What the paper was filed as before somebody put it right, and why. */
export function AmendmentSection({ amendments }: { amendments: Amendments }) {
  const { t, instant, partialDay } = useWords();
  if (amendments.length === 0) return null;
  return (
    <Section title={t('documents:amend.earlier')}>
      <ol className="grid gap-4">
        {amendments.map(({ version, reason, at, abstract, issuedOn, recipients, legalBases }) => (
          <li key={version} className="max-w-[70ch] border-l border-hairline pl-4">
            <p>
              {instant(at)}: {reason}
            </p>
            <p className="text-table text-soft">
              {t('documents:amend.was')} {abstract ?? t('common:none')}; {partialDay(issuedOn)};{' '}
              {t('documents:page.legalBases')}:{' '}
              {legalBases.map(({ symbol }) => symbol ?? t('documents:noSymbol')).join(', ') || t('common:none')};{' '}
              {t('documents:page.recipients')}: {recipients.map(({ name }) => name).join(', ') || t('common:none')}.
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
