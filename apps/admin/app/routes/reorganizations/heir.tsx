import { OrganizationLink } from '#app/components/organization-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type Unit = { id: string; name: string } | null;

/** A unit of the register, one that the same decree founds, or nobody. */
export function Heir({ unit, founding, none }: { unit: Unit; founding: Unit; none: string }) {
  const { t } = useWords();
  if (unit) return <OrganizationLink organization={unit} />;
  if (!founding) return <span className="text-soft">{none}</span>;
  return (
    <>
      {founding.name} <span className="text-table text-soft">({t('reorganizations:page.foundingIn')})</span>
    </>
  );
}

type Duty = { heirs: readonly { id: string; name: string }[] | null; foundingIds: readonly string[]; open: boolean };
type HeirsProps = { duty: Duty; foundings: readonly { id: string; name: string }[] };

/** Everybody to whom a duty falls, and whether some of it is left to nobody. */
export function Heirs({ duty: { heirs, foundingIds, open }, foundings }: HeirsProps) {
  const { t } = useWords();
  const young = foundings.filter(({ id }) => foundingIds.includes(id));
  return (
    <ul>
      {(heirs ?? []).map((unit) => (
        <li key={unit.id}>
          <OrganizationLink organization={unit} />
        </li>
      ))}
      {young.map((founding) => (
        <li key={founding.id}>
          <Heir unit={null} founding={founding} none="" />
        </li>
      ))}
      {open && <li className="text-soft">{t('reorganizations:page.nobody')}</li>}
    </ul>
  );
}
