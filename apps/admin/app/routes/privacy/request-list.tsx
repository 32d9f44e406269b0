import { useWords } from '#app/i18n/use-words.ts';

type Asked = {
  id: string;
  kind: 'EXPORT' | 'ERASURE';
  askedAt: string;
  dueOn: string;
  answeredAt: string | null;
  outcome: 'DONE' | 'PARTLY' | 'REFUSED' | null;
  note: string | null;
};

/** What somebody has asked, and what came of it. */
export function RequestList({ requests }: { requests: readonly Asked[] }) {
  const { t, day, instant } = useWords();
  if (requests.length === 0) return <p className="text-soft">{t('privacy:requests.noneMine')}</p>;
  return (
    <ul className="mb-4 grid gap-3">
      {requests.map(({ id, kind, askedAt, dueOn, answeredAt, outcome, note }) => (
        <li key={id} className="border-l-2 border-hairline-strong pl-3">
          <p className="font-medium">{t(`privacy:kind.${kind}`)}</p>
          <p className="text-table text-soft">
            {outcome && answeredAt
              ? t('privacy:requests.answered', {
                  when: instant(answeredAt),
                  outcome: t(`privacy:outcome.${outcome}`),
                })
              : t('privacy:requests.waiting', { when: instant(askedAt), due: day(dueOn) })}
          </p>
          {note && <p className="max-w-[60ch]">{note}</p>}
        </li>
      ))}
    </ul>
  );
}
