import { DataTable } from '#app/components/data-table.tsx';
import { Tag } from '#app/components/tag.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Role } from '#app/session/viewer.ts';

type Row = {
  id: string;
  role: Role;
  organization: { name: string } | null;
  fromName: string;
  toName: string;
  from: string;
  to: string;
  reason: string;
  state: 'PLANNED' | 'RUNNING' | 'OVER';
};

const tones = { PLANNED: 'waiting', RUNNING: 'done', OVER: 'draft' } as const;

export function DelegationTable({ rows }: { rows: Row[] }) {
  const { t, period } = useWords();
  if (rows.length === 0) return <p className="text-soft">{t('members:delegations.none')}</p>;
  return (
    <DataTable
      caption={t('members:delegations.caption')}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { name: t('members:delegations.who'), cell: (row) => row.fromName },
        { name: t('members:delegations.deputy'), cell: (row) => row.toName },
        {
          name: t('members:role'),
          cell: (row) => (
            <>
              {t(`frame:role.${row.role}`)}
              <span className="block text-small text-soft">{row.organization?.name}</span>
            </>
          ),
        },
        { name: t('members:term'), cell: (row) => period(row) },
        { name: t('members:delegations.reason'), cell: (row) => row.reason },
        {
          name: t('members:delegations.state'),
          cell: (row) => <Tag tone={tones[row.state]}>{t(`members:delegations.states.${row.state}`)}</Tag>,
        },
        {
          name: t('members:act'),
          cell: (row) =>
            row.state !== 'OVER' && (
              <OneClick name={`end-${row.id}`} fields={{ delegationId: row.id }}>
                {t('members:delegations.end')}
              </OneClick>
            ),
        },
      ]}
    />
  );
}
