import type { FieldMetadata } from '@conform-to/react';
import { RadioField } from './choice-fields.tsx';

type Unit = { id: string; name: string };
type ActingForProps = { meta: FieldMetadata<string>; units: Unit[] };

/** In whose name; asked only of those who write for several. */
export function ActingFor({ meta, units }: ActingForProps) {
  const [only, ...others] = units;
  if (only && others.length === 0) return <input type="hidden" name={meta.name} value={only.id} />;
  return <RadioField meta={meta} options={units.map(({ id, name }) => ({ value: id, name }))} />;
}
