import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Why } from './page.tsx';

/** The reader's own rights, held and over, and who grants more: the head of the unit, or the office above. */
export function WhomToAsk({ why: { held, over } }: { why: Why }) {
  const { t, period } = useWords();
  const units = new Map(held.flatMap(({ organization }) => (organization ? [[organization.id, organization]] : [])));
  return (
    <>
      <Section title={t('why:ask')}>
        {units.size === 0 && <p className="max-w-[70ch]">{t('why:askNobody')}</p>}
        <ul className="ml-5 grid max-w-[70ch] list-disc gap-1">
          {[...units.values()].map(({ id, name, kind, leader, parent }) => (
            <li key={id}>
              {leader?.person &&
                t('why:askLeader', { name: leader.person.name, position: leader.position, unit: name })}
              {!leader?.person && kind !== 'DEPARTMENT' && t('why:askUnit', { unit: name })}
              {kind === 'DEPARTMENT' && !leader?.person && t('why:askDepartment')}
              {parent && <span className="block text-small text-soft">{t('why:askAbove', { unit: parent.name })}</span>}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('why:yours')}>
        {held.length === 0 && <p className="text-soft">{t('why:noRights')}</p>}
        <ul className="grid gap-1">
          {held.map((right) => (
            <li key={right.id}>
              {t(`frame:role.${right.role}`)}, <OrganizationLink organization={right.organization} />{' '}
              <span className="text-small text-soft">{period(right)}</span>
            </li>
          ))}
          {over.map((right) => (
            <li key={right.id} className="text-soft">
              {t('why:over', { role: t(`frame:role.${right.role}`), unit: right.organization?.name ?? '' })}{' '}
              <span className="text-small">{period(right)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
