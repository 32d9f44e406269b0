import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { Tag } from '#app/components/tag.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Partnership } from '../types.ts';

type Party = Partnership['parties'][number];
type Consent = Partnership['consents'][number];

const tones = { PENDING: 'waiting', GIVEN: 'done', WITHHELD: 'refused' } as const;

/** Who is twinned, and which offices were asked. */
export function PartySection({ parties, consents }: Pick<Partnership, 'parties' | 'consents'>) {
  const { t, moment } = useWords();
  return (
    <Section title={t('partnerships:page.parties')}>
      <DataTable
        caption={t('partnerships:page.parties')}
        rows={parties}
        keyOf={({ organization }) => organization.id}
        columns={[
          {
            name: t('partnerships:page.party'),
            cell: ({ organization }) => <OrganizationLink organization={organization} />,
          },
          {
            name: t('partnerships:page.agreed'),
            cell: ({ agreed, agreedAt }) =>
              agreedAt ? moment(agreedAt) : t(agreed ? 'partnerships:page.agreedUndated' : 'partnerships:page.notYet'),
          },
          { name: t('partnerships:page.signatory'), cell: ({ signatory }) => <Signatory signatory={signatory} /> },
        ]}
      />
      {consents.length > 0 && (
        <>
          <h3 className="mb-2 mt-6 font-semibold">{t('partnerships:page.consents')}</h3>
          <ul className="grid gap-3">
            {consents.map((consent) => (
              <ConsentLine key={consent.supervisor.id} {...consent} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Signatory({ signatory }: Pick<Party, 'signatory'>) {
  const { t, partialDay } = useWords();
  if (!signatory) return t('partnerships:page.notYet');
  const { person, position, signedOn } = signatory;
  const who = [person?.name, position].filter(Boolean).join(', ');
  return `${who || t('partnerships:page.signedByOffice')} · ${partialDay(signedOn)}`;
}

function ConsentLine({ supervisor, status, decidedAt, note }: Consent) {
  const { t, moment } = useWords();
  return (
    <li>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <OrganizationLink organization={supervisor} />
        <Tag tone={tones[status]}>{t(`partnerships:consent.${status}`)}</Tag>
        {decidedAt && <span className="text-table text-soft">{moment(decidedAt)}</span>}
      </p>
      {note && <p className="text-table text-soft">“{note}”</p>}
    </li>
  );
}
