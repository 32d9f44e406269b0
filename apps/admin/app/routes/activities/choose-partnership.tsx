import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { useActingUnits } from '#app/session/acting.ts';

type Open = { id: string; title: string; parties: { organization: { id: string; name: string } | null }[] };

/** The first question of a record when several twinnings are in force. */
export function ChoosePartnership({ title, open }: { title: string; open: Open[] }) {
  const { t, list } = useWords();
  const [own] = useActingUnits();
  return (
    <>
      <PageHeader title={title} lead={t('activities:record.chooseLead')} />
      {open.length === 0 ? (
        <EmptyState
          title={t('activities:record.none.title')}
          reason={t('activities:record.none.reason')}
          next={
            <ContextLink to={address.partnerships(own && { party: own.id })}>
              {t('activities:record.none.next')}
            </ContextLink>
          }
        />
      ) : (
        <section aria-label={t('activities:record.choose')}>
          <h2 className="mb-2 font-semibold">{t('activities:record.choose')}</h2>
          <ul className="max-w-[70ch] divide-y divide-hairline border-y border-hairline">
            {open.map(({ id, title, parties }) => (
              <li key={id} data-row>
                <ContextLink to={`/activities/new?partnership=${id}`} className="block py-3 no-underline hover:bg-sunk">
                  <span className="font-medium underline underline-offset-4">{title}</span>
                  <span className="block text-table text-soft">
                    {list(parties.flatMap(({ organization }) => organization?.name ?? []))}
                  </span>
                </ContextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
