import { useEffect, useRef, useState } from 'react';
import { useWords } from '#app/i18n/use-words.ts';
import type { Step } from './steps.ts';

const PAUSE_MS = 350;

type DayRangeProps = { steps: Step[]; at: number; onChange: (day: string) => void };

/** The slider itself, once scripts run: it says its day while it is moved, and leads there when it rests. */
export function DayRange({ steps, at, onChange }: DayRangeProps) {
  const { t, day, number } = useWords();
  const [runs, setRuns] = useState(false);
  const [index, setIndex] = useState(at);
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    setRuns(true);
    return () => clearTimeout(waiting.current);
  }, []);

  const step = steps[index];
  if (!step) return null;
  const said =
    step.bodies > 0
      ? t('tree:slider.valueChanged', { day: day(step.day), count: step.bodies, formatted: number(step.bodies) })
      : t('tree:slider.value', { day: day(step.day) });

  function move(to: number) {
    setIndex(to);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => steps[to] && onChange(steps[to].day), PAUSE_MS);
  }

  return (
    <div className="grid min-w-0 grow gap-0.5">
      <p className="text-center text-table font-medium">{said}</p>
      {runs && (
        <input
          type="range"
          min={0}
          max={steps.length - 1}
          step={1}
          value={index}
          onChange={(event) => move(Number(event.target.value))}
          aria-label={t('tree:slider.label')}
          aria-valuetext={said}
          className="slider"
        />
      )}
      <Marks steps={steps} at={index} />
      {runs && <p className="sr-only">{t('tree:slider.hint')}</p>}
    </div>
  );
}

/** A stroke for each day, the taller the more units changed. */
function Marks({ steps, at }: { steps: Step[]; at: number }) {
  const most = Math.max(...steps.map(({ bodies }) => bodies), 1);
  const last = Math.max(steps.length - 1, 1);
  return (
    <svg aria-hidden="true" width="100%" height="14" className="block overflow-visible px-[10px]">
      {steps.map(({ day, bodies }, index) => (
        <rect
          key={day}
          x={`${((index / last) * 100).toFixed(2)}%`}
          y={0}
          width={index === at ? 3 : 1.5}
          height={3 + 11 * Math.sqrt(bodies / most)}
          transform="translate(-1 0)"
          className={index === at ? 'fill-ink' : 'fill-bar'}
        />
      ))}
    </svg>
  );
}
