import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { type Phase, takesNominations } from './phases.ts';
import type { Standing } from './seat.ts';

type Round = { id: string; code: string; phase: Phase; committee: { quorum: { required: number }; seats: unknown[] } };
type Totals = Record<
  'SUBMITTED' | 'ELIGIBLE' | 'SCORED' | 'SHORTLISTED' | 'PROPOSED' | 'PUBLISHED',
  { totalCount: number }
>;
type RoundActsProps = { round: Round; standing: Standing; totals: Totals | null };

/** The next step of the round, for whoever may take it, with what it touches said before. */
export function RoundActs({ round, standing, totals }: RoundActsProps) {
  const steps = useSteps({ round, standing, totals });
  if (steps.length === 0) return null;
  return (
    <div className="mt-8 grid gap-5 border-l-2 border-ink py-1 pl-4">
      {steps.map(({ key, lead, act }) => (
        <div key={key} className="grid gap-3">
          <p className="max-w-[70ch]">{lead}</p>
          {act}
        </div>
      ))}
    </div>
  );
}

function useSteps({ round, standing, totals }: RoundActsProps) {
  const { t, number } = useWords();
  const nominates = actingUnits(useViewer()).length > 0;
  const { phase, code, id } = round;
  const { unit, leads, department, mayScore } = standing;
  const count = (of: keyof Totals) => ({
    count: totals?.[of].totalCount ?? 0,
    formatted: number(totals?.[of].totalCount ?? 0),
  });
  const fields = { roundId: id, onBehalfOf: unit?.id ?? '' };
  const page = (name: string) => `${address.awardRound(code)}/${name}`;
  const link = (to: string, words: string) => (
    <ContextLink to={to} className="button button-primary w-fit">
      {words}
    </ContextLink>
  );
  const steps = [
    takesNominations(phase) &&
      phase !== 'DRAFT' &&
      nominates && {
        key: 'nominate',
        lead: t('recognition:acts.nominate'),
        act: link(address.nominate(code), t('recognition:nominate.verb')),
      },
    takesNominations(phase) &&
      leads && {
        key: 'openScoring',
        lead: `${t('recognition:acts.waiting', count('SUBMITTED'))} ${t('recognition:acts.openScoring', count('ELIGIBLE'))}`,
        act: (
          <OneClick name="openScoring" fields={fields}>
            {t('recognition:verb.openScoring')}
          </OneClick>
        ),
      },
    phase === 'SCORING' &&
      mayScore && { key: 'score', lead: t('recognition:acts.score', count('ELIGIBLE')), act: null },
    phase === 'SCORING' &&
      leads && {
        key: 'closeScoring',
        lead: t('recognition:acts.closeScoring', count('ELIGIBLE')),
        act: (
          <OneClick name="closeScoring" fields={fields} tone={mayScore ? 'plain' : 'primary'}>
            {t('recognition:verb.closeScoring')}
          </OneClick>
        ),
      },
    (phase === 'SHORTLISTING' || phase === 'DELIBERATION') &&
      leads && {
        key: 'shortlist',
        lead: t('recognition:acts.shortlist', count('SCORED')),
        act: link(page('shortlist'), t('recognition:verb.shortlist')),
      },
    (phase === 'SHORTLISTING' || phase === 'DELIBERATION') &&
      leads && {
        key: 'meeting',
        lead: t('recognition:acts.meeting', {
          ...count('SHORTLISTED'),
          required: number(round.committee.quorum.required),
          seats: number(round.committee.seats.length),
        }),
        act: link(page('meeting'), t('recognition:verb.meeting')),
      },
    phase === 'DELIBERATION' &&
      (leads || department) && {
        key: 'publish',
        lead: t('recognition:acts.publish', count('PROPOSED')),
        act: link(page('decide'), t('recognition:verb.publish')),
      },
    phase === 'PUBLICATION' &&
      (standing.role === 'CHAIR' || department) && {
        key: 'decide',
        lead: t('recognition:acts.decide', count('PUBLISHED')),
        act: link(page('decide'), t('recognition:verb.decide')),
      },
  ];
  return steps.filter((step) => step !== false);
}
