import type { ComponentProps } from 'react';
import { PartialDayField } from '#app/forms/partial-day-field.tsx';
import { DayField } from '#app/forms/text-fields.tsx';
import { useWords } from '#app/i18n/use-words.ts';

export type Body = { id: string; version: number };

/** Which body, and in which version it was seen. */
export function BodyFields({ body: { id, version } }: { body: Body }) {
  return (
    <>
      <input type="hidden" name="organizationId" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
    </>
  );
}

type DaysProps = {
  fields: { from: ComponentProps<typeof PartialDayField>['meta']; to: ComponentProps<typeof DayField>['meta'] };
};

/** From which day on, as exactly as the paper says, and until when if not for good. */
export function DaysFields({ fields: { from, to } }: DaysProps) {
  const { t } = useWords();
  return (
    <>
      <PartialDayField meta={from} hint={t('facts:fromHint')} />
      <DayField meta={to} hint={t('facts:toHint')} />
    </>
  );
}

export const useDayLabels = () => {
  const { t } = useWords();
  return { from: t('facts:from'), to: t('facts:to') };
};
