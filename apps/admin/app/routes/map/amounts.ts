import { address } from '#app/context/addresses.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Amount, FigureName } from './figures.ts';

/** Where the rows behind a number are read. */
export function rowsBehind(figure: FigureName, mapOn: string, unit: string | 'none' | 'all'): string | null {
  const under = unit === 'none' || unit === 'all' ? undefined : unit;
  if (figure === 'plans')
    return address.participants('SCHOOLS_WITH_PLAN', {
      mapOn,
      ...(under && { under }),
      ...(unit === 'none' && { withoutUnit: 'true' }),
    });
  if (unit === 'none') return null;
  if (figure === 'sessions') return address.activities({ kind: 'THEMATIC_SESSION', ...(under && { under }) });
  return address.reports(under ? { recipient: under } : {});
}

export const shareOf = ({ count, of }: Amount): number | null => (of ? Math.round((count / of) * 100) : null);

/** "12 / 30 (40%)", or the count alone where there is no whole. */
export function useAmountText(): (amount: Amount) => string {
  const { t, number } = useWords();
  return (amount) => {
    const share = shareOf(amount);
    if (amount.of === null) return t('map:amount.count', { count: number(amount.count) });
    if (share === null) return t('map:amount.none');
    return t('map:amount.share', { count: number(amount.count), of: number(amount.of), share });
  };
}
