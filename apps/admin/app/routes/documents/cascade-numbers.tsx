import { Figure } from '#app/components/figure.tsx';
import { address } from '#app/context/addresses.ts';
import { useWords } from '#app/i18n/use-words.ts';

type Tally = { count: number; of: number };
type Cascade = {
  asOf: string;
  officesActed: Tally;
  officesInherited: number;
  schoolsActed: Tally;
  directSchoolsActed: Tally;
};

/** The offices of a map by their own name while they are all of one kind. */
const named = (kinds: readonly string[]) => {
  const [kind, ...others] = new Set(kinds);
  if (others.length > 0) return 'offices';
  if (kind === 'DISTRICT_OFFICE') return 'districts';
  return kind === 'COMMUNE_COMMITTEE' ? 'communes' : 'offices';
};

/** How many have acted, each number with what it means and the rows behind it. */
export function CascadeNumbers({ id, cascade, kinds }: { id: string; cascade: Cascade; kinds: string[] }) {
  const { t, day, number } = useWords();
  const { officesActed, officesInherited, schoolsActed, directSchoolsActed } = cascade;
  const asOf = day(cascade.asOf);
  const inherited = t('documents:cascade.inheritedToo', {
    count: officesInherited,
    formatted: number(officesInherited),
  });
  return (
    <div className="grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
      {officesActed.of > 0 && (
        <Figure
          {...officesActed}
          meaning={t(`documents:cascade.figure.${named(kinds)}`)}
          definition={`${t('documents:cascade.figure.officesMeans', { asOf })}${officesInherited > 0 ? ` ${inherited}` : ''}`}
          to={address.cascade(id, { acted: 'true' })}
        />
      )}
      <Figure
        {...schoolsActed}
        meaning={t('documents:cascade.figure.schools')}
        definition={t('documents:cascade.figure.schoolsMeans', {
          asOf,
          direct: `${number(directSchoolsActed.count)} / ${number(directSchoolsActed.of)}`,
        })}
        to={address.cascade(id, { acted: 'true', show: 'schools' })}
      />
    </div>
  );
}
