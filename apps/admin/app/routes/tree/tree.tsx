import { Link, useSearchParams } from '@remix-run/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Branch, Hierarchy, Leaf, Unit } from './branches.server.ts';
import { toggled } from './opened.ts';

type Grown = { branches: Record<string, Branch>; always: string | null; hierarchy: Hierarchy };

/** Units under one another; each opens by a link, so that an open tree can be sent to a colleague. */
export function Tree({ units, ...grown }: Grown & { units: Unit[] }) {
  return (
    <ul className="tree">
      {units.map((unit) => (
        <li key={unit.id} id={unit.id} data-row>
          <Line unit={unit} {...grown} />
        </li>
      ))}
    </ul>
  );
}

function Line({ unit, ...grown }: Grown & { unit: Unit }) {
  const { t, number } = useWords();
  const branch = grown.branches[unit.id];
  const { schools, offices } = unit;
  const counts = [
    offices.totalCount > 0 && {
      to: address.unitsUnder(unit.id, { hierarchy: grown.hierarchy, of: 'offices' }),
      words: t('tree:branch.offices', { count: offices.totalCount, formatted: number(offices.totalCount) }),
    },
    {
      to: address.unitsUnder(unit.id, { hierarchy: grown.hierarchy }),
      words: t('tree:branch.schools', { count: schools.totalCount, formatted: number(schools.totalCount) }),
    },
  ].filter((count) => count !== false);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 sm:flex-nowrap">
        <Toggle unit={unit} open={branch !== undefined} always={grown.always === unit.id} />
        <span className="min-w-0 grow basis-52 py-1 font-medium sm:basis-0">
          <OrganizationLink organization={unit} /> <DemonstrationMark generated={unit.generated} />
        </span>
        <span className="flex flex-wrap gap-x-4 text-table max-sm:pl-11">
          {counts.map(({ to, words }) => (
            <ContextLink key={to} to={to} className="figure inline-flex min-h-11 items-center whitespace-nowrap">
              {words}
            </ContextLink>
          ))}
        </span>
      </div>
      {branch && <Grown unit={unit} branch={branch} {...grown} />}
    </>
  );
}

function Toggle({ unit, open, always }: { unit: Unit; open: boolean; always: boolean }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const Icon = open ? ChevronDown : ChevronRight;
  if (always || unit.schools.totalCount + unit.offices.totalCount === 0)
    return <span aria-hidden className="size-11 shrink-0" />;
  return (
    <Link
      to={toggled(search, unit.id)}
      preventScrollReset
      aria-expanded={open}
      aria-label={t(open ? 'tree:branch.close' : 'tree:branch.open', { unit: unit.name })}
      className="button button-quiet size-11 shrink-0 !p-0"
    >
      <Icon aria-hidden size={18} />
    </Link>
  );
}

/** Units that lead others open further; those that lead nobody stand together as a list. */
function Grown({ unit, branch, ...grown }: Grown & { unit: Unit; branch: Branch }) {
  const { t, number } = useWords();
  const { schools, total } = branch;
  const leading = branch.offices.filter(({ schools, offices }) => schools.totalCount + offices.totalCount > 0);
  const others = branch.offices.filter((office) => !leading.includes(office));
  const rows = address.unitsUnder(unit.id, { hierarchy: grown.hierarchy, direct: 'true' });
  const counted = { count: total, formatted: number(total) };
  const few = leading.length === 0;
  return (
    <div className="ml-5 border-l border-hairline pb-2 pl-2 sm:pl-3">
      {!few && <Tree units={leading} {...grown} />}
      {others.length > 0 && (
        <Leaves
          title={t('tree:branch.offices', { count: others.length, formatted: number(others.length) })}
          units={others}
        />
      )}
      {few && total > 0 && <Leaves title={t('tree:branch.own', counted)} units={schools} />}
      {total > (few ? schools.length : 0) && (
        <ContextLink to={rows} className="ml-3 inline-flex min-h-11 items-center text-table">
          {t(few ? 'tree:branch.rest' : 'tree:branch.own', counted)}
        </ContextLink>
      )}
      {branch.offices.length + total === 0 && <p className="py-2 pl-3 text-soft">{t('tree:branch.none')}</p>}
    </div>
  );
}

function Leaves({ title, units }: { title: string; units: Leaf[] }) {
  return (
    <>
      <p className="pl-3 pt-2 text-table font-medium text-soft">{title}</p>
      <ul className="gap-x-8 pl-3 text-table sm:columns-2 xl:columns-3">
        {units.map((unit) => (
          <li key={unit.id} id={unit.id} data-row className="break-inside-avoid py-1.5">
            <OrganizationLink organization={unit} /> <DemonstrationMark generated={unit.generated} />
          </li>
        ))}
      </ul>
    </>
  );
}
