import type { FieldMetadata } from '@conform-to/react';
import { RadioField } from '#app/forms/choice-fields.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { consents } from './kinds.ts';

/** What is known of the consent of the children in a photo; unless something else is said, nothing. */
export function ConsentField({ meta }: { meta: FieldMetadata<string | undefined> }) {
  const { t } = useWords();
  const hints = {
    MISSING: t('activities:consentChoice.MISSINGHint'),
    GIVEN: t('activities:consentChoice.GIVENHint'),
    NOT_NEEDED: undefined,
  };
  return (
    <RadioField
      meta={meta}
      options={consents.map((value) => {
        const hint = hints[value];
        return { value, name: t(`activities:consentChoice.${value}`), ...(hint && { hint }) };
      })}
    />
  );
}
