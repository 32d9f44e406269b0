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

/** How many have acted, each number with what it means and the rows behind it. */
export function CascadeNumbers({ id, cascade }: { id: string; cascade: Cascade }) {
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
          meaning={t('documents:cascade.figure.offices')}
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
