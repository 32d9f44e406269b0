import { daysBetween, dayText } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';

/** A deadline in words: "còn 3 ngày, hạn 15/06/2025"; late ones in the colour of lateness. */
export function DueDay({ day, today }: { day: string; today: string }) {
  const { t, number } = useWords();
  const left = daysBetween(today, day);
  const words =
    left === 0
      ? t('common:date.dueToday')
      : left > 0
        ? t('common:date.daysLeft', { count: left, formatted: number(left) })
        : t('common:date.daysLate', { count: -left, formatted: number(-left) });
  return (
    <time dateTime={day} className={left < 0 ? 'font-medium text-late' : undefined}>
      {words} ({t('common:date.due', { day: dayText(day) })})
    </time>
  );
}
