import { type FieldMetadata, getInputProps, getSelectProps } from '@conform-to/react';
import { described, Field, FieldErrors } from './field.tsx';
import { useLabel } from './paper-context.tsx';

export type Option = { value: string; name: string; hint?: string };

// biome-ignore lint/suspicious/noExplicitAny: the values are those of the options
type ChoiceProps = { meta: FieldMetadata<any>; options: Option[]; hint?: string; label?: string };

/** For more than six options; fewer are shown at once as RadioField. */
export function SelectField({ meta, options, hint, label }: ChoiceProps) {
  const { key, ...props } = getSelectProps(meta, described(meta, hint));
  return (
    <Field meta={meta} hint={hint} label={label}>
      <select key={key} {...props} className="control">
        <option value="" />
        {options.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

export const RadioField = (props: ChoiceProps) => <Choices {...props} type="radio" />;
export const CheckField = (props: ChoiceProps) => <Choices {...props} type="checkbox" />;

function Choices({ meta, options, hint, label, type }: ChoiceProps & { type: 'radio' | 'checkbox' }) {
  const named = useLabel(meta.name);
  const chosen = [meta.initialValue].flat().map(String);
  return (
    <fieldset id={meta.id} aria-describedby={hint ? meta.descriptionId : undefined} className="grid gap-1">
      <legend className="font-medium">{label ?? named}</legend>
      {hint && (
        <p id={meta.descriptionId} className="text-table text-soft">
          {hint}
        </p>
      )}
      {options.map((option) => {
        const { key, ...props } = getInputProps(meta, { type, value: option.value });
        return (
          <label key={option.value} className="choice">
            <input
              key={key}
              {...props}
              id={`${meta.id}-${option.value}`}
              required={false}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>
              {option.name}
              {option.hint && <span className="block text-small text-soft">{option.hint}</span>}
            </span>
          </label>
        );
      })}
      <FieldErrors meta={meta} />
    </fieldset>
  );
}
