import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { ReasonForm } from '#app/forms/reason-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { type Phase, takesNominations } from './phases.ts';
import type { Standing } from './seat.ts';

type Nomination = {
  id: string;
  status: string;
  returnReason: string | null;
  nominator: { id: string };
  round: { phase: Phase };
  dossier: { missing: string[] } | null;
};

/** The next step: for whoever nominates, then for the secretary. */
export function NominationActs({ nomination, standing }: { nomination: Nomination; standing: Standing }) {
  const units = actingUnits(useViewer());
  const writer = units.find(({ id }) => id === nomination.nominator.id);
  const open = takesNominations(nomination.round.phase);
  if (writer && open && ['DRAFT', 'RETURNED'].includes(nomination.status))
    return <Writing nomination={nomination} unit={writer.id} />;
  const assessable = ['SUBMITTED', 'ELIGIBLE', 'INELIGIBLE'].includes(nomination.status);
  if (standing.role === 'SECRETARY' && standing.unit && assessable && (open || nomination.round.phase === 'SCORING'))
    return <Assessing nomination={nomination} unit={standing.unit.id} mayReturn={open} />;
  return null;
}

function Writing({
  nomination: { id, status, dossier, returnReason },
  unit,
}: {
  nomination: Nomination;
  unit: string;
}) {
  const { t, number } = useWords();
  const lacking = dossier?.missing.length ?? 0;
  return (
    <div className="mt-8 grid gap-3 border-l-2 border-ink py-1 pl-4">
      {status === 'RETURNED' && returnReason && (
        <p>
          {t('recognition:nomination.returnedFor')} <q>{returnReason}</q>
        </p>
      )}
      <p className="max-w-[70ch]">
        {lacking > 0 && `${t('recognition:nomination.lacking', { count: lacking, formatted: number(lacking) })} `}
        {t('recognition:nomination.submitLead')}
      </p>
      <div className="flex flex-wrap gap-2">
        <OneClick name="submit" tone="primary" fields={{ nominationId: id, onBehalfOf: unit }}>
          {t('recognition:nomination.submit')}
        </OneClick>
        <ContextLink to={address.reviseDossier(id)} className="button">
          {t('recognition:dossier.revise')}
        </ContextLink>
      </div>
    </div>
  );
}

type AssessingProps = { nomination: Nomination; unit: string; mayReturn: boolean };

function Assessing({ nomination: { id, status }, unit, mayReturn }: AssessingProps) {
  const { t } = useWords();
  const fields = { nominationId: id, onBehalfOf: unit };
  const fresh = status === 'SUBMITTED';
  return (
    <div className="mt-8 grid gap-3 border-l-2 border-ink py-1 pl-4">
      <p className="max-w-[70ch]">{t('recognition:nomination.assessLead')}</p>
      <OneClick name="assess" tone={fresh ? 'primary' : 'plain'} fields={fields}>
        {t(fresh ? 'recognition:nomination.assess' : 'recognition:nomination.assessAgain')}
      </OneClick>
      {fresh && mayReturn && (
        <ReasonForm
          name="return"
          fields={fields}
          verb={t('recognition:nomination.return')}
          lead={t('recognition:nomination.returnLead')}
          label={t('recognition:nomination.returnReason')}
        />
      )}
    </div>
  );
}
