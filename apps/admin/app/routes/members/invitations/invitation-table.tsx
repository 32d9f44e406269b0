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
          cell: (row) => <Standing row={row} />,
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

const deliveryTones = {
  QUEUED: 'draft',
  RETRYING: 'late',
  DELIVERED: 'done',
  REFUSED: 'refused',
  GIVEN_UP: 'refused',
} as const;

/** Where the offer stands and, while it waits, how far its letter has come and what to do when it has not arrived. */
function Standing({ row: { state, delivery } }: { row: Row }) {
  const { t } = useWords();
  const waits = state === 'OPEN' || state === 'EXPIRED';
  return (
    <span className="grid justify-items-start gap-1">
      <Tag tone={tones[state]}>{t(`invitations:state.${state}`)}</Tag>
      {waits && delivery && (
        <>
          <Tag tone={deliveryTones[delivery]}>{t(`invitations:delivery.${delivery}`)}</Tag>
          {(delivery === 'REFUSED' || delivery === 'GIVEN_UP' || delivery === 'RETRYING') && (
            <span className="text-small text-soft">{t(`invitations:advice.${delivery}`)}</span>
          )}
        </>
      )}
    </span>
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
