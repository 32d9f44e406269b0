import { DataTable } from '#app/components/data-table.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { before, type Phase } from './phases.ts';
import type { SeatRole, Standing } from './seat.ts';

type Seat = { id: string; role: SeatRole; from: string; to: string | null; member: { id: string; name: string } };
type Round = {
  code: string;
  phase: Phase;
  committee: { seats: Seat[]; quorum: { required: number } };
};

const order: SeatRole[] = ['CHAIR', 'SECRETARY', 'MEMBER'];

export function CommitteeSection({ round, standing }: { round: Round; standing: Standing }) {
  const { t, number, period } = useWords();
  const { seats, quorum } = round.committee;
  const sorted = [...seats].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const seatsMembers = standing.department && before(round.phase, 'PUBLICATION');
  const count = { required: number(quorum.required), count: seats.length, formatted: number(seats.length) };
  return (
    <Section
      title={t('recognition:committee.title')}
      aside={seats.length > 0 && t('recognition:committee.quorum', count)}
    >
      {seats.length === 0 && (
        <EmptyState title={t('recognition:committee.noneTitle')} reason={t('recognition:committee.noneReason')} />
      )}
      {seats.length > 0 && (
        <DataTable
          caption={t('recognition:committee.title')}
          rows={sorted}
          keyOf={({ id }) => id}
          columns={[
            {
              name: t('recognition:column.member'),
              cell: ({ member }) => <b className="font-medium">{member.name}</b>,
            },
            { name: t('recognition:column.seat'), cell: ({ role }) => t(`recognition:seat.${role}`) },
            { name: t('recognition:column.term'), cell: (seat) => period(seat) },
          ]}
        />
      )}
      {seatsMembers && (
        <ContextLink to={`${address.awardRound(round.code)}/seats`} className="button mt-4">
          {t('recognition:verb.seat')}
        </ContextLink>
      )}
    </Section>
  );
}
