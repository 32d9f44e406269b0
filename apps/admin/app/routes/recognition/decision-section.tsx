import { Fact, Facts } from '#app/components/facts.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { departmentOf } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { CancelForm } from './cancel-form.tsx';

type Nomination = {
  id: string;
  status: string;
  decision: { symbol: string; title: string; awardedOn: string; document: { id: string } | null } | null;
  certificate: { number: string; issuedOn: string } | null;
};

/** What was decided, and the certificate anybody can check. */
export function DecisionSection({ nomination }: { nomination: Nomination }) {
  const { t, day } = useWords();
  const department = departmentOf(useViewer());
  const { id, status, decision, certificate } = nomination;
  if (!decision) return null;
  return (
    <Section title={t('recognition:decision.title')}>
      <Facts>
        <Fact name={t('recognition:decision.symbol')}>
          {decision.document ? (
            <ContextLink to={address.document(decision.document.id)}>{decision.symbol}</ContextLink>
          ) : (
            decision.symbol
          )}
          , {day(decision.awardedOn)}
        </Fact>
        <Fact name={t('recognition:decision.certificate')}>
          {certificate && (
            <ContextLink to={address.certificate(certificate.number)}>
              {t('recognition:decision.number', { number: certificate.number })}
            </ContextLink>
          )}
        </Fact>
      </Facts>
      {department && status === 'DECIDED' && (
        <div className="mt-4">
          <CancelForm nominationId={id} onBehalfOf={department.id} />
        </div>
      )}
    </Section>
  );
}
