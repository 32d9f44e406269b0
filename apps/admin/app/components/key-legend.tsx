import { useRef } from 'react';
import { useWords } from '#app/i18n/use-words.ts';
import { useKey } from './use-key.ts';
import { useRowKeys } from './use-row-keys.ts';

const legend = [
  ['/', 'search'],
  ['j', 'down'],
  ['k', 'up'],
  ['Enter', 'open'],
  ['?', 'legend'],
  ['Esc', 'close'],
] as const;

/** `?` shows what the keys do. */
export function KeyLegend() {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useKey('?', () => dialog.current?.showModal());
  useRowKeys();
  return (
    <dialog
      ref={dialog}
      aria-labelledby="key-legend"
      className="m-auto w-80 max-w-[calc(100vw-2rem)] rounded border border-hairline bg-raised p-5 text-ink shadow-float backdrop:bg-ink/30"
    >
      <h2 id="key-legend" className="mb-3 text-heading">
        {t('frame:keys.title')}
      </h2>
      <dl className="grid grid-cols-[4.5rem_1fr] gap-y-2">
        {legend.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded border border-hairline-strong px-2 text-table">{key}</kbd>
            </dt>
            <dd>{t(`frame:keys.${meaning}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-4">
        <button type="submit" className="button w-full">
          {t('frame:keys.close')}
        </button>
      </form>
    </dialog>
  );
}
