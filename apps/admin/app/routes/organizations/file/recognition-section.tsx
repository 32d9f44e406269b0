import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Recognitions } from './types.ts';

export function RecognitionSection({ recognitions }: { recognitions: Recognitions }) {
  const { t, day, number } = useWords();
  return (
    <Section
      title={t('organizations:page.recognitions')}
      aside={recognitions.totalCount > 0 && number(recognitions.totalCount)}
    >
      {recognitions.totalCount === 0 && (
        <EmptyState
          title={t('organizations:page.recognitionsEmpty.title')}
          reason={t('organizations:page.recognitionsEmpty.reason')}
        />
      )}
      <ul className="grid gap-3">
        {recognitions.edges.map(({ node: { id, title, awardedOn, decision, certificate, round } }) => (
          <li key={id}>
            <ContextLink to={address.awardRound(round.code)} className="font-medium">
              {title}
            </ContextLink>{' '}
            <DemonstrationMark generated={round.demonstration} />
            <p className="text-table text-soft">
              {t('organizations:page.decision', { symbol: decision.symbol })}, {day(awardedOn)}
              {certificate && ` · ${t('organizations:page.certificate', { number: certificate.number })}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
