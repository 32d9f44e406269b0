import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { hasScores, type Phase } from './phases.ts';
import { ScoreSheet } from './score-sheet.tsx';
import type { Standing } from './seat.ts';

type Criterion = { id: string; code: string; title: string; weight: number; minimum: number | null };
type Score = {
  criterion: { id: string; title: string };
  mean: number | null;
  spread: number | null;
  judges: number;
};
type Nomination = {
  id: string;
  status: string;
  round: { phase: Phase };
  category: { criteria: Criterion[] };
  scores: Score[];
  ownScores: { criterion: { id: string }; value: number }[];
};

/** One's own sheet first; what the others gave shows only once it is handed in. */
export function ScoreSection({ nomination, standing }: { nomination: Nomination; standing: Standing }) {
  const { t, number } = useWords();
  const { scores, ownScores, round, category } = nomination;
  const scoring = round.phase === 'SCORING' && nomination.status === 'ELIGIBLE' && standing.mayScore;
  const own = new Map(ownScores.map(({ criterion, value }) => [criterion.id, value]));
  if (!hasScores(round.phase) || (!scoring && scores.length === 0 && own.size === 0)) return null;
  const shown = (value: number | null) => (value === null ? '–' : number(Math.round(value * 10) / 10));
  return (
    <Section title={t('recognition:score.title')}>
      {scoring && own.size === 0 && standing.unit && (
        <ScoreSheet nominationId={nomination.id} onBehalfOf={standing.unit.id} criteria={category.criteria} />
      )}
      {scores.length > 0 && (
        <DataTable
          caption={t('recognition:score.title')}
          rows={scores}
          keyOf={({ criterion }) => criterion.id}
          columns={[
            { name: t('recognition:column.criterion'), cell: ({ criterion }) => criterion.title },
            {
              name: t('recognition:score.own'),
              cell: ({ criterion }) => shown(own.get(criterion.id) ?? null),
              numeric: true,
            },
            { name: t('recognition:score.mean'), cell: ({ mean }) => shown(mean), numeric: true },
            { name: t('recognition:score.spread'), cell: ({ spread }) => shown(spread), numeric: true },
            { name: t('recognition:score.judges'), cell: ({ judges }) => number(judges), numeric: true },
          ]}
        />
      )}
    </Section>
  );
}
