import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

/** Null when the service that knows the unit is silent; without an id when only a name is left to show. */
type Organization = { id: string; name: string } | null;

export function OrganizationLink({ organization }: { organization: Organization }) {
  const { t } = useWords();
  if (!organization?.id) return <span className="text-soft">{organization?.name ?? t('unknown')}</span>;
  return <ContextLink to={address.organization(organization.id)}>{organization.name}</ContextLink>;
}

/** "MN Cao Dương, MN Dân Hoà, MN Thụy Phương", each leading to its file. */
export function OrganizationLinks({ organizations }: { organizations: readonly Organization[] }) {
  return organizations.map((organization, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: units that are not known have nothing else to be told apart by
    <span key={organization?.id || index}>
      {index > 0 && ', '}
      <OrganizationLink organization={organization} />
    </span>
  ));
}
