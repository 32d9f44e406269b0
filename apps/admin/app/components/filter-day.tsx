import { useSearchParams } from '@remix-run/react';

/** A day that narrows a list, kept in the address under its name. */
export function FilterDay({ name, label }: { name: string; label: string }) {
  const [search] = useSearchParams();
  return (
    <label className="grid gap-1">
      <span className="text-table text-soft">{label}</span>
      <input type="date" name={name} defaultValue={search.get(name) ?? ''} className="control" />
    </label>
  );
}
