import type { FieldMetadata } from '@conform-to/react';
import type * as z from 'zod';
import { CountField } from '#app/forms/text-fields.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Counted } from './recording.ts';

type CountFieldsProps = { meta: FieldMetadata<z.input<typeof Counted>>; unit: { id: string; name: string } };

/** How many of a unit took part. */
export function CountFields({ meta, unit }: CountFieldsProps) {
  const { t } = useWords();
  const { teachers, pupils, organizationId } = meta.getFieldset();
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{t('activities:record.counts', { unit: unit.name })}</legend>
      <input type="hidden" name={organizationId.name} value={unit.id} />
      <div className="grid max-w-md grid-cols-2 gap-4">
        <CountField meta={teachers} label={t('activities:record.teachers')} />
        <CountField meta={pupils} label={t('activities:record.pupils')} />
      </div>
    </fieldset>
  );
}
