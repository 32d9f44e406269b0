import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { type Round, stepsOf, type Totals } from './round-steps.ts';
import type { Standing } from './seat.ts';

type RoundActsProps = { round: Round; standing: Standing; totals: Totals | null };

/** The next step of the round, for whoever may take it, with what it touches said before; one of them leads. */
export function RoundActs({ round, standing, totals }: RoundActsProps) {
  const { t, number } = useWords();
  const nominates = actingUnits(useViewer()).length > 0;
  const steps = stepsOf({ round, standing, totals, nominates });
  const leading = steps.find(({ act }) => act !== undefined);
  if (steps.length === 0) return null;
  const quorum = {
    required: number(round.committee.quorum.required),
    seats: number(round.committee.seats.length),
  };
  const said = (count: number) => ({ count, formatted: number(count), ...quorum });
  return (
    <div className="mt-8 grid gap-5 border-l-2 border-ink py-1 pl-4">
      {steps.map((step) => (
        <div key={step.name} className="grid gap-3">
          <p className="max-w-[70ch]">
            {step.waiting !== undefined && `${t('recognition:acts.waiting', said(step.waiting))} `}
            {t(`recognition:acts.${step.name}`, said(step.count))}
          </p>
          {step.act?.to && (
            <ContextLink
              to={`${address.awardRound(round.code)}/${step.act.to}`}
              className={`button w-fit ${step === leading ? 'button-primary' : ''}`}
            >
              {t(`recognition:verb.${step.act.verb}`)}
            </ContextLink>
          )}
          {step.act && !step.act.to && (
            <OneClick
              name={step.act.verb}
              fields={{ roundId: round.id, onBehalfOf: standing.unit?.id ?? '' }}
              tone={step === leading ? 'primary' : 'plain'}
            >
              {t(`recognition:verb.${step.act.verb}`)}
            </OneClick>
          )}
        </div>
      ))}
    </div>
  );
}
