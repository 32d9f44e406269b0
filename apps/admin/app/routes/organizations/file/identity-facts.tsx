import { Fact, Facts } from '#app/components/facts.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { File } from './types.ts';

/** Who the unit is on the day that is looked at. */
export function IdentityFacts({ organization }: { organization: File }) {
  const { t, list } = useWords();
  const { levels, zone, parent, cluster, leader, location } = organization;
  return (
    <Facts>
      <Fact name={t('organizations:page.levels')}>
        {levels.length > 0 && list(levels.map((level) => t(`organizations:level.${level}`)))}
      </Fact>
      <Fact name={t('organizations:page.zone')}>{zone && t(`organizations:zone.${zone}`)}</Fact>
      <Fact name={t('organizations:page.parent')}>{parent && <OrganizationLink organization={parent} />}</Fact>
      <Fact name={t('organizations:page.cluster')}>{cluster && <OrganizationLink organization={cluster} />}</Fact>
      <Fact name={t('organizations:page.leader')}>
        {leader ? <Holder {...leader} /> : <span className="text-soft">{t('organizations:page.leaderUnknown')}</span>}
      </Fact>
      <Fact name={t('organizations:page.location')}>{location && <OrganizationLink organization={location} />}</Fact>
    </Facts>
  );
}

type Holding = {
  position: string;
  person: { id: string; name: string } | null;
  from: string | null;
  to: string | null;
};

function Holder({ position, person, ...term }: Holding) {
  const { period } = useWords();
  const when = period(term);
  return (
    <>
      {person ? <ContextLink to={address.person(person.id)}>{person.name}</ContextLink> : position}
      <span className="text-soft">
        {person && `, ${position}`}
        {when && ` (${when})`}
      </span>
    </>
  );
}
