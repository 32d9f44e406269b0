import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Partnership } from '../types.ts';

/** The steering committee that the parties set up by a joint decision. */
export function CommitteeSection({ committee }: { committee: NonNullable<Partnership['steeringCommittee']> }) {
  const { t } = useWords();
  const { decision, members } = committee;
  return (
    <Section
      title={t('partnerships:page.committee')}
      aside={
        decision && (
          <ContextLink to={address.document(decision.id)} className="inline-flex min-h-11 items-center">
            {decision.symbol ?? t('documents:noSymbol')}
          </ContextLink>
        )
      }
    >
      {members.length === 0 && <p className="text-soft">{t('partnerships:page.committeeEmpty')}</p>}
      <ul className="grid gap-2">
        {members.map(({ role, person, organization }) => (
          <li key={`${role} ${person?.id} ${organization?.id}`}>
            <span className="font-medium">{role}</span>
            {person && ` – ${person.name}`}
            {organization && (
              <>
                {' · '}
                <OrganizationLink organization={organization} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
