import { Figure } from '#app/components/figure.tsx';
import { address } from '#app/context/addresses.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { DeliveryFigures, ParticipationFigures } from './types.ts';

type FiguresProps = { participation: ParticipationFigures | null; delivery: DeliveryFigures | null; mapOn: string };

/** The five figures of the movement, each with its meaning and the rows behind it. */
export function Figures({ participation, delivery, mapOn }: FiguresProps) {
  const { t, number } = useWords();
  const tallies =
    participation &&
    ([
      { name: 'districts', figure: 'DISTRICTS', tally: participation.districts },
      { name: 'schoolsWithPlan', figure: 'SCHOOLS_WITH_PLAN', tally: participation.schoolsWithPlan },
      { name: 'upperUnitsSigned', figure: 'UPPER_UNITS_SIGNED', tally: participation.upperUnitsSigned },
    ] as const);
  return (
    <div className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      {(tallies || []).map(({ name, figure, tally }) => (
        <Figure
          key={name}
          {...tally}
          meaning={t(`overview:figure.${name}`)}
          definition={t(`overview:figure.${name}Means`)}
          to={address.participants(figure, { mapOn })}
        />
      ))}
      {delivery && (
        <>
          <Figure
            count={delivery.thematicSessions}
            meaning={t('overview:figure.thematicSessions')}
            definition={t('overview:figure.thematicSessionsMeans')}
            to={address.activities({ kind: 'THEMATIC_SESSION' })}
          />
          <Figure
            count={delivery.activities.confirmed}
            of={delivery.activities.recorded}
            meaning={t('overview:figure.confirmed')}
            definition={t('overview:figure.confirmedMeans', { disputed: number(delivery.activities.disputed) })}
            to={address.activities({ status: 'CONFIRMED' })}
          />
        </>
      )}
    </div>
  );
}
