import { DataTable } from '#app/components/data-table.tsx';
import { Tag } from '#app/components/tag.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { type Nominee, nomineeName } from './nominee.tsx';
import type { Standing } from './seat.ts';

type Ballot = {
  closedAt: string | null;
  for: number | null;
  against: number | null;
  abstain: number | null;
  required: number;
  passed: boolean | null;
  nomination: { id: string; nominee: Nominee };
};
type BallotTableProps = { meetingId: string; ballots: Ballot[]; members: number; standing: Standing };

/** Nobody sees a count before the ballot is closed; who voted how is never seen. */
export function BallotTable({ meetingId, ballots, members, standing }: BallotTableProps) {
  const { t, number } = useWords();
  const open = ballots.filter(({ closedAt }) => closedAt === null);
  return (
    <>
      {standing.leads && open.length > 0 && (
        <p className="mt-3 max-w-[70ch]">
          {t('recognition:ballot.closeLead', {
            count: open.length,
            formatted: number(open.length),
            members: number(members),
          })}
        </p>
      )}
      <DataTable
        caption={t('recognition:ballot.title')}
        rows={ballots}
        keyOf={({ nomination }) => nomination.id}
        columns={[
          {
            name: t('recognition:column.nominee'),
            cell: ({ nomination }) => (
              <ContextLink to={address.nomination(nomination.id)}>{nomineeName(nomination.nominee)}</ContextLink>
            ),
          },
          {
            name: t('recognition:column.votes'),
            cell: (ballot) =>
              ballot.closedAt
                ? t('recognition:ballot.counted', {
                    for: number(ballot.for ?? 0),
                    against: number(ballot.against ?? 0),
                    abstain: number(ballot.abstain ?? 0),
                  })
                : t('recognition:ballot.sealed'),
          },
          {
            name: t('recognition:column.required'),
            cell: ({ required }) =>
              t('recognition:ballot.required', { formatted: number(required), members: number(members) }),
          },
          {
            name: t('recognition:column.result'),
            cell: (ballot) => <Result ballot={ballot} meetingId={meetingId} standing={standing} />,
          },
        ]}
      />
    </>
  );
}

function Result({ ballot, meetingId, standing }: { ballot: Ballot; meetingId: string; standing: Standing }) {
  const { t } = useWords();
  if (ballot.closedAt)
    return (
      <Tag tone={ballot.passed ? 'done' : 'refused'}>
        {t(ballot.passed ? 'recognition:ballot.passed' : 'recognition:ballot.failed')}
      </Tag>
    );
  if (!standing.leads || !standing.unit) return <Tag tone="waiting">{t('recognition:ballot.open')}</Tag>;
  const nominationId = ballot.nomination.id;
  return (
    <OneClick name={`closeBallot-${nominationId}`} fields={{ meetingId, nominationId, onBehalfOf: standing.unit.id }}>
      {t('recognition:ballot.close')}
    </OneClick>
  );
}
