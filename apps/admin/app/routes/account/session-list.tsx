import { OneClick } from '#app/forms/one-click.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type Place = {
  id: string;
  device: string | null;
  address: string | null;
  openedAt: string;
  usedAt: string;
  isThisOne: boolean;
  bySupport: boolean;
};

export function SessionList({ places }: { places: Place[] }) {
  const { t, instant } = useWords();
  return (
    <>
      <ul className="mb-6 grid gap-4">
        {places.map(({ id, device, address, openedAt, usedAt, isThisOne, bySupport }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-hairline pb-4"
          >
            <div className="min-w-0">
              <p className="font-medium">
                {device ?? t('account:unknown')}
                {isThisOne && ` · ${t('account:this')}`}
              </p>
              {bySupport && <p className="text-late">{t('account:support')}</p>}
              <p className="text-table text-soft">
                {address && `${t('account:address')} ${address} · `}
                {t('account:opened')} {instant(openedAt)} · {t('account:used')} {instant(usedAt)}
              </p>
            </div>
            {!isThisOne && (
              <OneClick name={`end-${id}`} fields={{ sessionId: id }}>
                {t('account:end')}
              </OneClick>
            )}
          </li>
        ))}
      </ul>
      <OneClick name="everywhere" fields={{}}>
        {t('account:endAll')}
      </OneClick>
    </>
  );
}
