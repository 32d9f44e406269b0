import { useWords } from '#app/i18n/use-words.ts';

/** Worn by every record that was generated, wherever it is shown. */
export function DemonstrationMark({ generated }: { generated: boolean }) {
  const { t } = useWords();
  if (!generated) return null;
  return (
    <span
      title={t('generatedLong')}
      className="inline-block whitespace-nowrap rounded border border-dashed border-hairline-strong px-1.5 align-middle text-small font-normal leading-5 text-soft"
    >
      {t('generated')}
    </span>
  );
}
