import { Section } from '#app/components/section.tsx';
import type { Known } from '#app/graph/known.ts';
import type { ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { BallotTable } from './ballot-table.tsx';
import { before, type Phase } from './phases.ts';
import type { MeetingsQuery } from './round.server.ts';
import type { Standing } from './seat.ts';

type Meeting = Known<NonNullable<ResultOf<typeof MeetingsQuery>['awardRound']>['meetings'][number]>;
type MeetingSectionProps = { meetings: Meeting[]; seats: unknown[]; standing: Standing; phase: Phase };

export function MeetingSection({ meetings, seats, standing, phase }: MeetingSectionProps) {
  const { t } = useWords();
  if (meetings.length === 0 && before(phase, 'SHORTLISTING')) return null;
  return (
    <Section title={t('recognition:meeting.title')}>
      {meetings.length === 0 && <p className="text-soft">{t('recognition:meeting.none')}</p>}
      {meetings.map((meeting) => (
        <MeetingBlock key={meeting.id} meeting={meeting} members={seats.length} standing={standing} />
      ))}
    </Section>
  );
}

type MeetingBlockProps = { meeting: Meeting; members: number; standing: Standing };

function MeetingBlock({ meeting, members, standing }: MeetingBlockProps) {
  const { t, day, number, list } = useWords();
  const { heldOn, quorum, attendance, ballots } = meeting;
  const named = (fits: (one: Meeting['attendance'][number]) => boolean) =>
    attendance.filter(fits).map(({ seat }) => seat.member.name);
  const present = named((one) => one.present);
  const written = named((one) => !one.present && one.writtenOpinion);
  return (
    <article className="mb-8">
      <h3 className="text-lead font-semibold">{t('recognition:meeting.heldOn', { day: day(heldOn) })}</h3>
      <p>
        {t(quorum.met === false ? 'recognition:meeting.noQuorum' : 'recognition:meeting.quorum', {
          present: number(quorum.present ?? present.length),
          seats: number(members),
          required: number(quorum.required),
        })}
      </p>
      <p className="max-w-[70ch] text-table text-soft">
        {present.length > 0 && t('recognition:meeting.present', { names: list(present) })}{' '}
        {written.length > 0 && t('recognition:meeting.written', { names: list(written) })}
      </p>
      {ballots.length > 0 && (
        <BallotTable meetingId={meeting.id} ballots={ballots} members={members} standing={standing} />
      )}
    </article>
  );
}
