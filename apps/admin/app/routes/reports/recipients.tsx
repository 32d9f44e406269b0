import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { RecipientTag } from './tags.tsx';

type Recipient = {
  organization: { id: string; name: string };
  status: 'AWAITING' | 'RETURNED' | 'ACCEPTED';
  decidedAt: string | null;
  reason: string | null;
};

/** Every office that receives the report decides for itself. */
export function Recipients({ recipients, sent }: { recipients: Recipient[]; sent: boolean }) {
  const { t, instant, number } = useWords();
  const accepted = recipients.filter(({ status }) => status === 'ACCEPTED').length;
  const counted = { accepted: number(accepted), count: recipients.length, formatted: number(recipients.length) };
  return (
    <Section title={t('reports:page.recipients')} aside={sent && t('reports:page.acceptedOf', counted)}>
      <ul className="grid gap-3">
        {recipients.map(({ organization, status, decidedAt, reason }) => (
          <li key={organization.id}>
            <span className="mr-3">
              <OrganizationLink organization={organization} />
            </span>
            {sent && <RecipientTag status={status} />}
            {decidedAt && <span className="ml-3 text-table text-soft">{instant(decidedAt)}</span>}
            {reason && <p className="max-w-[70ch] border-l-2 border-hairline-strong pl-3">{reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
