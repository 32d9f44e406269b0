import { Bar } from '#app/components/bar.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { UnitRow } from './unit-rows.ts';

type Tally = { count: number; of: number };

export function UnitLine({ row, mapOn }: { row: UnitRow; mapOn: string }) {
  const { t, number } = useWords();
  const { organization, schoolsWithPlan, delivery } = row;
  const under = organization?.id ?? '';
  return (
    <tr data-row>
      <th scope="row">
        <OrganizationLink organization={organization} />
      </th>
      <td data-label={t('overview:units.zone')} className="max-sm:!hidden text-soft">
        {organization?.zone && t(`organizations:zone.${organization.zone}`)}
      </td>
      <td data-label={t('overview:units.short.schoolsWithPlan')} className="sm:w-72">
        <ContextLink to={address.participants('SCHOOLS_WITH_PLAN', { under, mapOn })} className="share no-underline">
          <Share {...schoolsWithPlan} />
        </ContextLink>
      </td>
      <td data-label={t('overview:units.thematicSessions')} className="numeric">
        {delivery && (
          <ContextLink to={address.activities({ kind: 'THEMATIC_SESSION', under })}>
            {number(delivery.thematicSessions)}
          </ContextLink>
        )}
      </td>
      <td data-label={t('overview:units.short.reports')} className="numeric">
        {delivery && (
          <ContextLink to={address.reports({ recipient: under })}>
            {number(delivery.reports.onTime)} / {number(delivery.reports.due)}
          </ContextLink>
        )}
      </td>
    </tr>
  );
}

type SumProps = { name: string; tally: Tally; sessions: number | undefined; to: string };

export function SumLine({ name, tally, sessions, to }: SumProps) {
  const { t, number } = useWords();
  return (
    <tr className="font-semibold">
      <th scope="row">
        <span className="font-semibold">{name}</span>
      </th>
      <td />
      <td data-label={t('overview:units.short.schoolsWithPlan')}>
        <ContextLink to={to} className="share no-underline">
          <Share {...tally} />
        </ContextLink>
      </td>
      <td data-label={t('overview:units.thematicSessions')} className="numeric">
        {sessions !== undefined && number(sessions)}
      </td>
      <td />
    </tr>
  );
}

function Share({ count, of }: Tally) {
  const { number } = useWords();
  return (
    <>
      <span>
        {number(count)} <span className="font-normal text-soft">/ {number(of)}</span>
      </span>
      <Bar count={count} of={of} />
    </>
  );
}
