import type { FieldMetadata } from '@conform-to/react';
import { useWords } from '#app/i18n/use-words.ts';
import { useErrorText, useLabel } from './paper-context.tsx';

type FieldProps = {
  // biome-ignore lint/suspicious/noExplicitAny: a field of any schema
  meta: FieldMetadata<any>;
  hint?: string | undefined;
  /** What to call it when the labels of the form do not. */
  label?: string | undefined;
  /** Whether it must be filled, where the schema alone does not tell. */
  required?: boolean | undefined;
  children: React.ReactNode;
};

/** A label above, a hint under it, the control, and what is wrong with it. */
export function Field({ meta, hint, label, required = meta.required, children }: FieldProps) {
  const { t } = useWords();
  const named = useLabel(meta.name);
  return (
    <div className="grid gap-1">
      <label htmlFor={meta.id} className="font-medium">
        {label ?? named}
        {!required && <span className="ml-2 text-small font-normal text-soft">{t('forms:optional')}</span>}
      </label>
      {hint && (
        <p id={meta.descriptionId} className="text-table text-soft wrap-anywhere">
          {hint}
        </p>
      )}
      {children}
      <FieldErrors meta={meta} />
    </div>
  );
}

/** Lets a screen reader read the hint with the field. */
export function described({ descriptionId }: { descriptionId: string }, hint: string | undefined) {
  return hint ? { ariaDescribedBy: descriptionId } : {};
}

export function FieldErrors({ meta }: Pick<FieldProps, 'meta'>) {
  const errorText = useErrorText();
  if (!meta.errors) return null;
  return (
    <p id={meta.errorId} className="text-table font-medium text-refused">
      {meta.errors.map(errorText).join(' ')}
    </p>
  );
}
