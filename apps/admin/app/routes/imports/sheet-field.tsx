import type { FieldMetadata } from '@conform-to/react';
import { Field } from '#app/forms/field.tsx';

// biome-ignore lint/suspicious/noExplicitAny: a file with the browser, its name on the server
export function SheetField({ meta, hint }: { meta: FieldMetadata<any>; hint: string }) {
  return (
    <Field meta={meta} hint={hint}>
      <input
        type="file"
        id={meta.id}
        name={meta.name}
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-invalid={meta.errors ? true : undefined}
        aria-describedby={meta.errors ? `${meta.errorId} ${meta.descriptionId}` : meta.descriptionId}
        className="control file:mr-3 file:cursor-pointer file:rounded file:border file:border-hairline-strong file:bg-sunk file:px-3 file:py-1"
      />
    </Field>
  );
}
