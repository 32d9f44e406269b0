import { useWords } from '#app/i18n/use-words.ts';

type TimelinessProps = { submittedAt: string | null; timely: boolean | null };

/** "Gửi 10:24 12/06/2025, đúng hạn": fixed at the first submission and never rewritten. */
export function Timeliness({ submittedAt, timely }: TimelinessProps) {
  const { t, instant } = useWords();
  if (!submittedAt) return <span className="text-soft">{t('reports:notSubmitted')}</span>;
  return (
    <>
      <time dateTime={submittedAt}>{instant(submittedAt)}</time>
      {timely !== null && (
        <span className={timely ? 'text-done' : 'font-medium text-late'}>
          {', '}
          {t(timely ? 'reports:timely' : 'reports:late')}
        </span>
      )}
    </>
  );
}
