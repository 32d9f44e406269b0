import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

/** Leads from the first few to all of them. */
export function SeeAll({ total, shown, to }: { total: number; shown: number; to: string }) {
  const { t, number } = useWords();
  if (total <= shown) return total > 0 ? number(total) : null;
  return (
    <ContextLink to={to} className="-my-2 inline-flex min-h-11 items-center">
      {t('organizations:page.all', { formatted: number(total) })}
    </ContextLink>
  );
}
