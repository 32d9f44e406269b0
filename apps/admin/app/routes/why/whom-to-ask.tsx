import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Why } from './page.tsx';

/** The reader's own rights, held and over, and who grants more: the head of the unit, or the office above. */
export function WhomToAsk({ why: { held, over, personId } }: { why: Why }) {
  const { t, period } = useWords();
  const units = new Map(held.flatMap(({ organization }) => (organization ? [[organization.id, organization]] : [])));
  return (
    <>
      <Section title={t('why:ask')}>
        {units.size === 0 && <p className="max-w-[70ch]">{t('why:askNobody')}</p>}
        <ul className="ml-5 grid max-w-[70ch] list-disc gap-1">
          {[...units.values()].map((unit) => (
            <Whom key={unit.id} unit={unit} personId={personId} />
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

type Unit = NonNullable<Why['held'][number]['organization']>;

/** The head of the unit and the office above it; nobody is sent to himself. */
function Whom({ unit: { name, kind, leader, parent }, personId }: { unit: Unit; personId: string | null }) {
  const { t } = useWords();
  const head = leader?.person && leader.person.id !== personId ? leader : null;
  const above = parent && t('why:askUnit', { unit: parent.name });
  const first = head?.person
    ? t('why:askLeader', { name: head.person.name, position: head.position, unit: name })
    : (above ?? (kind === 'DEPARTMENT' ? t('why:askDepartment') : t('why:askUnit', { unit: name })));
  return (
    <li>
      {first}
      {head && parent && <span className="block text-small text-soft">{t('why:askAbove', { unit: parent.name })}</span>}
    </li>
  );
}
