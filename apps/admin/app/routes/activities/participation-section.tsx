import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { Tag } from '#app/components/tag.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Activity } from './types.ts';

type Dispute = Activity['disputes'][number];
type Counts = 'teachers' | 'pupils';

/** Counts side by side: as the organiser recorded them, and as a twin gives them. */
export function ParticipationSection({ activity }: { activity: Activity }) {
  const { t, moment } = useWords();
  const { participation, disputes, organizer } = activity;
  return (
    <Section title={t('activities:page.participation')}>
      <DataTable
        caption={t('activities:page.participation')}
        rows={participation}
        keyOf={({ organization }) => organization.id}
        columns={[
          {
            name: t('activities:page.unit'),
            cell: ({ organization }) => <OrganizationLink organization={organization} />,
          },
          {
            name: t('activities:page.teachers'),
            cell: (row) => <Count row={row} disputes={disputes} of="teachers" />,
            numeric: true,
          },
          {
            name: t('activities:page.pupils'),
            cell: (row) => <Count row={row} disputes={disputes} of="pupils" />,
            numeric: true,
          },
          {
            name: t('activities:page.confirmed'),
            cell: ({ organization, confirmedAt }) => {
              if (organization.id === organizer.id) return t('activities:page.organizerOwn');
              return confirmedAt ? moment(confirmedAt) : t('activities:page.notYet');
            },
          },
        ]}
      />
      <p className="mt-3 max-w-[70ch] text-small text-soft">{t('activities:page.participationNote')}</p>
      {disputes.length > 0 && (
        <>
          <h3 className="mb-2 mt-6 font-semibold">{t('activities:page.disputes')}</h3>
          <ul className="grid gap-4">
            {disputes.map((dispute) => (
              <DisputeLine key={`${dispute.organization.id} ${dispute.about.id} ${dispute.raisedAt}`} {...dispute} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

type CountProps = { row: Activity['participation'][number]; disputes: Dispute[]; of: Counts };

/** The recorded count; a count still in dispute stands beside it. */
function Count({ row, disputes, of }: CountProps) {
  const { t, number } = useWords();
  const recorded = row[of];
  const others = disputes.filter(
    (dispute) => dispute.about.id === row.organization.id && dispute[of] !== null && !dispute.resolvedAt,
  );
  return (
    <>
      {recorded === null ? <span className="text-soft">{t('activities:page.unknown')}</span> : number(recorded)}
      {others.map((dispute) => (
        <span key={dispute.raisedAt} className="ml-2 inline-block rounded bg-late-tint px-1.5 text-late">
          {dispute.organization.name}: {number(dispute[of] ?? 0)}
        </span>
      ))}
    </>
  );
}

function DisputeLine({ organization, about, teachers, pupils, reason, raisedAt, resolvedAt }: Dispute) {
  const { t, number, list, moment } = useWords();
  const counts = [
    teachers !== null && t('activities:page.countTeachers', { count: teachers, formatted: number(teachers) }),
    pupils !== null && t('activities:page.countPupils', { count: pupils, formatted: number(pupils) }),
  ].filter((count) => count !== false);
  return (
    <li className="max-w-[70ch]">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">
          {t('activities:page.disputeOf', { unit: organization.name, about: about.name })}
        </span>
        <Tag tone={resolvedAt ? 'done' : 'late'}>
          {resolvedAt ? t('activities:page.resolved', { when: moment(resolvedAt) }) : t('activities:page.open')}
        </Tag>
      </p>
      <p className="text-table text-soft">
        {list(counts)}
        {' · '}
        {t('activities:page.raised', { when: moment(raisedAt) })}
      </p>
      <p>“{reason}”</p>
    </li>
  );
}
