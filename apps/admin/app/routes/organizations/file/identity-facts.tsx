import { Fact, Facts } from '#app/components/facts.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { File } from './types.ts';

/** Who the unit is on the day that is looked at. */
export function IdentityFacts({ organization }: { organization: File }) {
  const { t, list } = useWords();
  const { levels, zone, parent, cluster, leader, codes, successors, predecessors } = organization;
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
      <Fact name={t('organizations:page.codes')}>{codes.length > 0 && <Codes codes={codes} />}</Fact>
      <Fact name={t('organizations:page.successors')}>
        {successors.length > 0 && <Successions successions={successors} />}
      </Fact>
      <Fact name={t('organizations:page.predecessors')}>
        {predecessors.length > 0 && <Successions successions={predecessors} />}
      </Fact>
    </Facts>
  );
}

type Holding = { position: string; person: { name: string } | null; from: string | null; to: string | null };

function Holder({ position, person, ...term }: Holding) {
  const { period } = useWords();
  const when = period(term);
  return (
    <>
      {person?.name ?? position}
      <span className="text-soft">
        {person && `, ${position}`}
        {when && ` (${when})`}
      </span>
    </>
  );
}

function Codes({ codes }: Pick<File, 'codes'>) {
  const { t, period } = useWords();
  return (
    <ul>
      {codes.map(({ scheme, value, ...term }) => (
        <li key={`${scheme} ${value} ${term.from}`}>
          <span className="figure">{value}</span>{' '}
          <span className="text-table text-soft">
            {t(`organizations:scheme.${scheme}`)}
            {(term.from || term.to) && `, ${period(term)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Successions({ successions }: { successions: File['successors'] }) {
  const { t } = useWords();
  return (
    <ul>
      {successions.map(({ organization, share }) => (
        <li key={organization.id}>
          <OrganizationLink organization={organization} />
          {(share === 'WHOLE' || share === 'PART') && (
            <span className="text-table text-soft"> ({t(`organizations:page.share.${share}`)})</span>
          )}
        </li>
      ))}
    </ul>
  );
}
