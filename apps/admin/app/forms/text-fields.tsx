import { type FieldMetadata, getInputProps, getTextareaProps } from '@conform-to/react';
import { described, Field } from './field.tsx';

type Shared<Value> = { meta: FieldMetadata<Value>; hint?: string | undefined; label?: string | undefined };

type TextFieldProps = Shared<string | undefined> & {
  type?: 'text' | 'email' | 'password' | 'url' | 'search';
  autoComplete?: string;
};

export function TextField({ meta, hint, label, type = 'text', autoComplete }: TextFieldProps) {
  const { key, ...props } = getInputProps(meta, { type, ...described(meta, hint) });
  return (
    <Field meta={meta} hint={hint} label={label}>
      <input key={key} {...props} autoComplete={autoComplete} className="control" />
    </Field>
  );
}

/** `short` for a sentence or two; it grows with what is written. */
export function TextAreaField({ meta, hint, label, short }: Shared<string | undefined> & { short?: boolean }) {
  const { key, ...props } = getTextareaProps(meta, described(meta, hint));
  return (
    <Field meta={meta} hint={hint} label={label}>
      <textarea key={key} {...props} className={short ? 'control !min-h-11' : 'control'} {...(short && { rows: 1 })} />
    </Field>
  );
}

export function DayField({ meta, hint, label, required }: Shared<string | undefined> & { required?: boolean }) {
  const { key, ...props } = getInputProps(meta, { type: 'date', ...described(meta, hint) });
  return (
    <Field meta={meta} hint={hint} label={label} required={required}>
      <input key={key} {...props} className="control !w-48" />
    </Field>
  );
}

/** A count of people or things: digits only, the number pad on a phone. */
export function CountField({ meta, hint, label }: Shared<number | undefined>) {
  const { key, ...props } = getInputProps(meta, { type: 'text', ...described(meta, hint) });
  return (
    <Field meta={meta} hint={hint} label={label}>
      <input key={key} {...props} inputMode="numeric" autoComplete="off" className="control !w-32" />
    </Field>
  );
}
