import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { rowsBehind, shareOf, useAmountText } from './amounts.ts';
import { type Amount, type FigureName, type Spread, stepOf } from './figures.ts';
import { type MapName, type Square, squaresOf } from './squares.ts';

const fills = ['fill-step-0', 'fill-step-1', 'fill-step-2', 'fill-step-3', 'fill-step-4'] as const;
const inks = ['fill-ink', 'fill-ink', 'fill-ink', 'fill-step-ink', 'fill-step-ink'] as const;

type CartogramProps = { map: MapName; figure: FigureName; spread: Spread; mapOn: string };

/** One square for each unit, each a link that says its name and its number. */
export function Cartogram({ map, figure, spread, mapOn }: CartogramProps) {
  const { t, number } = useWords();
  const sheet = squaresOf(map, spread, { remainder: t('map:remainder') });
  const most = Math.max(...spread.units.map(({ amount }) => amount.count), 1);
  const said = t('map:picture', { count: sheet.squares.length, formatted: number(sheet.squares.length) });
  return (
    <div className="@container -mx-1 overflow-x-auto px-1 py-1">
      <svg
        viewBox={`-4 -4 ${sheet.width + 8} ${sheet.height + 8}`}
        className={`block w-full ${map === 'communes' ? 'min-w-[46rem]' : 'min-w-[30rem]'}`}
      >
        <title>{said}</title>
        {sheet.grounds.map(({ key, ...box }) => (
          <rect key={key} {...box} rx={8} className="fill-sunk stroke-hairline" />
        ))}
        {sheet.squares.map((square) => (
          <SquareLink key={square.key} square={square} map={map} figure={figure} mapOn={mapOn} most={most} />
        ))}
      </svg>
    </div>
  );
}

type SquareProps = { square: Square; map: MapName; figure: FigureName; mapOn: string; most: number };

function SquareLink({ square, map, figure, mapOn, most }: SquareProps) {
  const { t } = useWords();
  const amountText = useAmountText();
  const { unit } = square;
  const title = t('map:square', { unit: unit?.name ?? t('map:remainder'), amount: amountText(square.amount) });
  const to = unit ? `/organizations/${unit.id}?asOf=${mapOn}` : rowsBehind(figure, mapOn, 'none');
  const drawn = (
    <>
      <title>{title}</title>
      <Drawn square={square} map={map} most={most} />
    </>
  );
  if (!to) return <g>{drawn}</g>;
  return (
    <ContextLink to={to} prefetch="none" className="square">
      {drawn}
    </ContextLink>
  );
}

const type = {
  districts: { name: 14, value: 22, line: 17, foot: 14 },
  communes: { name: 12.5, value: 15, line: 13.5, foot: 6 },
} as const;

type DrawnProps = Pick<SquareProps, 'square' | 'map' | 'most'>;

function Drawn({ square: { x, y, width, height, lines, amount, unit }, map, most }: DrawnProps) {
  const step = stepOf(amount, most);
  const { name, value, line, foot } = type[map];
  const ink = step === null ? 'fill-soft' : inks[step];
  return (
    <svg aria-hidden="true" overflow="visible">
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={map === 'districts' ? 6 : 4}
        strokeDasharray={unit ? undefined : '4 3'}
        className={`${step === null ? 'fill-paper' : fills[step]} stroke-hairline-strong`}
      />
      {lines.map((text, index) => (
        <text
          key={text}
          x={x + width / 2}
          y={y + line + index * line}
          fontSize={name}
          textAnchor="middle"
          className={ink}
        >
          {text}
        </text>
      ))}
      <text
        x={x + width / 2}
        y={y + height - foot}
        fontSize={value}
        textAnchor="middle"
        className={`figure font-semibold ${ink}`}
      >
        <Value amount={amount} />
      </text>
    </svg>
  );
}

function Value({ amount }: { amount: Amount }) {
  const { number } = useWords();
  const share = shareOf(amount);
  if (amount.of === null) return number(amount.count);
  return share === null ? '–' : `${share}%`;
}
