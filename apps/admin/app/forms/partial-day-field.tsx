import type { FieldMetadata } from '@conform-to/react';
import { useWords } from '#app/i18n/use-words.ts';
import { RadioField } from './choice-fields.tsx';
import { FieldErrors } from './field.tsx';
import { useLabel } from './paper-context.tsx';
import { precisions } from './partial-day.ts';
import { DayField } from './text-fields.tsx';

type Value = { value?: string | undefined; precision: (typeof precisions)[number] };

/** A day, and how much of it is known: it is only left empty where nothing is. */
export function PartialDayField({ meta, hint }: { meta: FieldMetadata<Value>; hint?: string }) {
  const { t } = useWords();
  const { value, precision } = meta.getFieldset();
  const named = useLabel(meta.name);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-medium">{named}</legend>
      <DayField meta={value} label={t('forms:partialDay.value')} hint={hint} required />
      <RadioField
        meta={precision}
        label={t('forms:partialDay.precision')}
        options={precisions.map((name) => ({ value: name, name: t(`forms:partialDay.${name}`) }))}
      />
      <FieldErrors meta={meta} />
    </fieldset>
  );
}
