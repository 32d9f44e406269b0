import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

/** Null while the service that knows the units is silent. */
type Organization = { id: string; name: string } | null;

export function OrganizationLink({ organization }: { organization: Organization }) {
  const { t } = useWords();
  if (!organization?.id) return <span className="text-soft">{organization?.name ?? t('common:unreadUnit')}</span>;
  return <ContextLink to={address.organization(organization.id)}>{organization.name}</ContextLink>;
}

/** "MN Cao Dương, MN Dân Hoà, MN Thụy Phương", each leading to its file. */
export function OrganizationLinks({ organizations }: { organizations: readonly Organization[] }) {
  return organizations.map((organization, index) => (
    <span key={organization?.id ?? `unread ${index}`}>
      {index > 0 && ', '}
      <OrganizationLink organization={organization} />
    </span>
  ));
}
