import { Equal, PenLine } from 'lucide-react';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { OrganizationTag } from '#app/components/status-tags.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Asked } from './asked.ts';
import type { UnitOfDay } from './unit.server.ts';

type Line = { name: string; before: React.ReactNode; after: React.ReactNode; same: boolean };
type SidesProps = { before: UnitOfDay; after: UnitOfDay; asked: Asked };

/** One unit on two days, fact beside fact; what is different says so in a word. */
export function Sides({ before, after, asked }: SidesProps) {
  const { t, day } = useWords();
  const lines = useLines(before, after, asked);
  return (
    <table className="data">
      <caption className="sr-only">{t('compare:side.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare:side.fact')}</th>
          <th scope="col">{t('compare:before', { day: day(asked.from) })}</th>
          <th scope="col">{t('compare:after', { day: day(asked.to) })}</th>
          <th scope="col">{t('compare:difference')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, before, after, same }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-label={day(asked.from)}>{before}</td>
            <td data-label={day(asked.to)} className={same ? undefined : 'font-medium'}>
              {after}
            </td>
            <td data-label={t('compare:difference')}>
              <span className={`inline-flex items-center gap-1.5 ${same ? 'text-soft' : 'font-medium text-late'}`}>
                {same ? <Equal aria-hidden size={15} /> : <PenLine aria-hidden size={15} />}
                {t(same ? 'compare:side.same' : 'compare:side.changed')}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is said of neither day is left out. */
function useLines(before: UnitOfDay, after: UnitOfDay, { from, to }: Asked): Line[] {
  const { t, number } = useWords();
  const line = <Key extends string>(
    name: Key,
    of: (unit: UnitOfDay) => string | number | null | undefined,
    shown: (unit: UnitOfDay, day: string) => React.ReactNode = of,
  ) => {
    const [then, now] = [of(before), of(after)];
    const none = <span className="text-soft">{t('compare:nothing')}</span>;
    return {
      name,
      known: Boolean(then) || Boolean(now),
      before: then ? shown(before, from) : none,
      after: now ? shown(after, to) : none,
      same: (then ?? null) === (now ?? null),
    };
  };
  const unit = (of: (unit: UnitOfDay) => UnitOfDay['parent']) =>
    [(each: UnitOfDay) => of(each)?.id, (each: UnitOfDay) => <OrganizationLink organization={of(each)} />] as const;
  const counted = (name: 'schools' | 'offices') =>
    line(
      t(`compare:side.${name}`),
      (each) => each[name].totalCount,
      (each, asOf) => (
        <ContextLink to={`${address.unitsUnder(each.id)}?${new URLSearchParams({ of: name, asOf })}`}>
          {number(each[name].totalCount)}
        </ContextLink>
      ),
    );
  return [
    line(t('compare:side.name'), ({ name }) => name),
    line(
      t('compare:side.status'),
      ({ status }) => status,
      ({ status }) => <OrganizationTag status={status} />,
    ),
    line(t('compare:side.parent'), ...unit(({ parent }) => parent)),
    line(t('compare:side.cluster'), ...unit(({ cluster }) => cluster)),
    line(t('compare:side.location'), ...unit(({ location }) => location)),
    line(
      t('compare:side.zone'),
      ({ zone }) => zone,
      ({ zone }) => zone && t(`organizations:zone.${zone}`),
    ),
    line(
      t('compare:side.leader'),
      ({ leader }) => leader?.id,
      ({ leader }) => leader && [leader.person?.name, leader.position].filter(Boolean).join(', '),
    ),
    ...(['local', 'gso', 'moet'] as const).map((scheme) =>
      line(t(`organizations:scheme.${scheme.toUpperCase() as 'LOCAL' | 'GSO' | 'MOET'}`), (each) => each[scheme]),
    ),
    counted('offices'),
    counted('schools'),
  ].filter(({ known }) => known);
}
