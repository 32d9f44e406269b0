import { EmptyState } from '#app/components/empty-state.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import type { ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, useViewer } from '#app/session/viewer.ts';
import type { PersonPage } from './person.server.ts';
import { CorrectForm, EndForm } from './term-forms.tsx';

export type Term = NonNullable<ResultOf<typeof PersonPage>['person']>['appointments'][number];

const APPOINTING = ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER', 'DISTRICT_OFFICER', 'COMMUNE_OFFICER'] as const;

/** What somebody holds and held, the latest first. */
export function TermList({ terms }: { terms: readonly Term[] }) {
  const { t } = useWords();
  const appoints = hasRole(useViewer(), ...APPOINTING);
  if (terms.length === 0) return <EmptyState title={t('people:term.none')} reason={t('people:term.noneReason')} />;
  return (
    <ol className="grid gap-6">
      {terms.toReversed().map((term) => (
        <li key={term.id} className="border-l-2 border-hairline-strong pl-4">
          <p className="font-medium">{term.position}</p>
          <p>
            <OrganizationLink organization={term.organization} />
          </p>
          <p className="text-table text-soft">
            <When {...term} />
          </p>
          {appoints && (
            <div className="mt-1 grid gap-1">
              {term.from && !term.to && <EndForm term={term} />}
              <CorrectForm term={term} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

/** As much of the days as is known: "từ tháng 9/2018 đến 01/01/2023". */
function When({ from, to, fromPrecision, toPrecision }: Term) {
  const { t, partialDay } = useWords();
  if (!from) return t('people:term.undated');
  const first = partialDay({ value: from, precision: fromPrecision });
  if (!to) return t('people:term.since', { first });
  return t('people:term.between', { first, last: partialDay({ value: to, precision: toPrecision ?? 'DAY' }) });
}
