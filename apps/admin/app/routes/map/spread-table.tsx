import { OrganizationLink } from '#app/components/organization-link.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { rowsBehind, shareOf } from './amounts.ts';
import type { Amount, FigureName, Spread } from './figures.ts';

type SpreadTableProps = { caption: string; figure: FigureName; spread: Spread; mapOn: string };

/** The same numbers as on the squares; the rows add up to the last one. */
export function SpreadTable({ caption, figure, spread, mapOn }: SpreadTableProps) {
  const { t, number } = useWords();
  const { units, remainder, total } = spread;
  const counted = { count: units.length, formatted: number(units.length) };
  const shared = total.of !== null;
  return (
    <details className="mt-3">
      <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4">
        {t('map:table.title', counted)}
      </summary>
      <table className="data">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map:table.unit')}</th>
            <th scope="col" className="numeric">
              {t('map:table.count')}
            </th>
            {shared && (
              <th scope="col" className="numeric">
                {t('map:table.of')}
              </th>
            )}
            {shared && (
              <th scope="col" className="numeric">
                {t('map:table.share')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, amount }, index) => (
            <AmountRow
              key={unit?.id ?? `unread ${index}`}
              name={<OrganizationLink organization={unit} />}
              amount={amount}
              to={unit && rowsBehind(figure, mapOn, unit.id)}
            />
          ))}
          <AmountRow name={t('map:remainder')} amount={remainder} to={rowsBehind(figure, mapOn, 'none')} strong />
          <AmountRow name={t('map:table.total')} amount={total} to={rowsBehind(figure, mapOn, 'all')} strong />
        </tbody>
      </table>
    </details>
  );
}

type AmountRowProps = { name: React.ReactNode; amount: Amount; to: string | null; strong?: boolean };

function AmountRow({ name, amount, to, strong = false }: AmountRowProps) {
  const { t, number } = useWords();
  const share = shareOf(amount);
  return (
    <tr data-row className={strong ? 'font-semibold' : undefined}>
      <th scope="row">{strong ? <span className="font-semibold">{name}</span> : name}</th>
      <td data-label={t('map:table.count')} className="numeric">
        {to ? <ContextLink to={to}>{number(amount.count)}</ContextLink> : number(amount.count)}
      </td>
      {amount.of !== null && (
        <td data-label={t('map:table.of')} className="numeric">
          {number(amount.of)}
        </td>
      )}
      {amount.of !== null && (
        <td data-label={t('map:table.share')} className="numeric">
          {share === null ? '–' : `${share}%`}
        </td>
      )}
    </tr>
  );
}
