import { DataTable } from '#app/components/data-table.tsx';
import { Tag, type Tone } from '#app/components/tag.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import type { ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Invitations } from './invitations.server.ts';

type Listed = NonNullable<NonNullable<ResultOf<typeof Invitations>['organization']>['invitations']>;
export type Row = Listed['edges'][number]['node'];

const tones: Record<Row['state'], Tone> = { OPEN: 'waiting', ACCEPTED: 'done', WITHDRAWN: 'draft', EXPIRED: 'late' };

type InvitationTableProps = { rows: readonly Row[]; byMail: boolean; roles: readonly string[] };

/** Whom a unit has invited, and what becomes of each; acts only where the reader may grant the role. */
export function InvitationTable({ rows, byMail, roles }: InvitationTableProps) {
  const { t, instant } = useWords();
  return (
    <DataTable
      caption={t('invitations:list.title')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { name: t('invitations:list.name'), cell: ({ name }) => name },
        { name: t('invitations:list.role'), cell: ({ role }) => t(`frame:role.${role}`) },
        {
          name: t('invitations:list.state'),
          cell: ({ state }) => <Tag tone={tones[state]}>{t(`invitations:state.${state}`)}</Tag>,
        },
        {
          name: t('invitations:list.by'),
          cell: ({ printed, email, phone }) =>
            [t(printed ? 'invitations:list.paper' : 'invitations:list.letter'), email ?? phone]
              .filter(Boolean)
              .join(' · '),
        },
        { name: t('invitations:list.until'), cell: ({ expiresAt }) => instant(expiresAt) },
        {
          name: t('invitations:list.acts'),
          cell: (row) => (roles.includes(row.role) ? <Acts row={row} byMail={byMail} /> : null),
        },
      ]}
    />
  );
}

function Acts({ row: { id, state, email }, byMail }: { row: Row; byMail: boolean }) {
  const { t } = useWords();
  if (state === 'ACCEPTED' || state === 'WITHDRAWN') return null;
  const fields = { invitationId: id };
  return (
    <div className="flex flex-wrap gap-2">
      {byMail && email !== null && (
        <OneClick name={`renew-${id}`} fields={fields}>
          {t('invitations:act.renew')}
        </OneClick>
      )}
      <OneClick name={`print-${id}`} fields={fields}>
        {t('invitations:act.print')}
      </OneClick>
      <OneClick name={`withdraw-${id}`} tone="quiet" fields={fields}>
        {t('invitations:act.withdraw')}
      </OneClick>
    </div>
  );
}
