import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { ReasonForm } from '#app/forms/reason-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { type Act, actsOn, awaited, isOpen, isParty, isSigned } from '../acts.ts';
import type { Partnership, Unit } from '../types.ts';
import { SignForm } from './sign-form.tsx';

type NextStepProps = { partnership: Partnership; units: Unit[] };

/** What waits for the reader here: the one primary act first, the other possible ones under it. */
export function NextStep({ partnership, units }: NextStepProps) {
  const { t, list } = useWords();
  const [first, ...others] = actsOn(partnership, units);
  const waiting = awaited(partnership).filter(({ id }) => id !== first?.unit.id);
  const own = units.filter((unit) => isParty(partnership, unit));
  const supervising = units.filter((unit) =>
    partnership.consents.some(({ supervisor, status }) => supervisor.id === unit.id && status === 'PENDING'),
  );
  if (!first && waiting.length === 0 && own.length === 0) return null;
  return (
    <section
      aria-label={t('partnerships:next.label')}
      className="mb-8 grid max-w-[70ch] gap-3 border-l-2 border-ink bg-raised px-4 py-4 sm:px-5"
    >
      {first && (
        <>
          <p>{t(`partnerships:next.${first.kind}`, { unit: first.unit.name })}</p>
          <ActForm partnership={partnership} act={first} tone="primary" />
        </>
      )}
      {waiting.length > 0 && (
        <p className="text-table text-soft">
          {t('partnerships:next.waiting', { units: list(waiting.map(({ name }) => name)) })}
        </p>
      )}
      {others.map((act) => (
        <ActForm key={`${act.kind} ${act.unit.id}`} partnership={partnership} act={act} tone="plain" />
      ))}
      {partnership.status === 'AGREED' &&
        supervising.map((unit) => (
          <ReasonForm
            key={unit.id}
            name={`withhold-${unit.id}`}
            fields={{ partnershipId: partnership.id, onBehalfOf: unit.id }}
            field="note"
            summary={t('partnerships:withhold.summary')}
            label={t('partnerships:withhold.note')}
            hint={t('partnerships:withhold.hint')}
            verb={t('partnerships:withhold.verb')}
          />
        ))}
      {own.map((unit) => (
        <Leaving key={unit.id} partnership={partnership} unit={unit} />
      ))}
    </section>
  );
}

/** A party may say no until it is signed, and end it afterwards. */
function Leaving({ partnership, unit }: { partnership: Partnership; unit: Unit }) {
  const { t } = useWords();
  const act = isOpen(partnership) ? 'decline' : isSigned(partnership) ? 'end' : undefined;
  if (!act) return null;
  return (
    <ReasonForm
      name={`${act}-${unit.id}`}
      fields={{ partnershipId: partnership.id, onBehalfOf: unit.id }}
      summary={t(`partnerships:${act}.summary`)}
      label={t(`partnerships:${act}.reason`)}
      hint={t(`partnerships:${act}.hint`)}
      verb={t(`partnerships:${act}.verb`)}
    />
  );
}

type ActFormProps = { partnership: Partnership; act: Act; tone: 'primary' | 'plain' };

function ActForm({ partnership, act, tone }: ActFormProps) {
  const { t } = useWords();
  const onBehalfOf = act.unit.id;
  const verb = t(`partnerships:act.${act.kind}`);
  const partnershipId = partnership.id;
  const look = tone === 'primary' ? 'button button-primary w-fit' : 'button w-fit';
  switch (act.kind) {
    case 'agree':
    case 'consent':
      return (
        <OneClick name={`${act.kind}-${onBehalfOf}`} tone={tone} fields={{ partnershipId, onBehalfOf }}>
          {verb}
        </OneClick>
      );
    case 'sign':
      return <SignForm act={act} tone={tone} />;
    case 'offer':
      return (
        <OneClick name={`offer-${onBehalfOf}`} tone={tone} fields={{ memorandumId: act.memorandum.id, onBehalfOf }}>
          {verb}
        </OneClick>
      );
    case 'agreeToPlan':
    case 'file':
      return (
        <OneClick name={`${act.kind}-${act.plan.id}`} tone={tone} fields={{ planId: act.plan.id, onBehalfOf }}>
          {act.plan.symbol ? `${verb} ${act.plan.symbol}` : verb}
        </OneClick>
      );
    case 'draftMemorandum':
      return (
        <ContextLink to={`/partnerships/${partnershipId}/memorandum/new`} className={look}>
          {verb}
        </ContextLink>
      );
    case 'draftPlan':
      return (
        <ContextLink to={`/partnerships/${partnershipId}/plan/new`} className={look}>
          {verb}
        </ContextLink>
      );
    case 'record':
      return (
        <ContextLink to={`/activities/new?partnership=${partnershipId}`} className={look}>
          {verb}
        </ContextLink>
      );
  }
}
