import { dayText, instantText, momentText, type PartialDay, partialDayText, periodText, type Term } from './dates.ts';
import { useTranslator } from './words-context.tsx';

/** Words, dates and numbers in the reader's language. */
export function useWords() {
  const { t, translator } = useTranslator();
  const locale = translator.language;
  const numbers = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'vi-VN');
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    t,
    locale,
    number: (value: number) => numbers.format(value),
    list: (items: string[]) => lists.format(items),
    day: dayText,
    instant: instantText,
    moment: momentText,
    partialDay: (day: PartialDay) => partialDayText(day, t),
    period: (period: Term) => periodText(period, t),
  };
}
