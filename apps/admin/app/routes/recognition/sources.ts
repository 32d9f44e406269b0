import { address } from '#app/context/addresses.ts';

const places = {
  act: address.activity,
  rep: address.report,
  pts: address.partnership,
  doc: address.document,
  org: address.organization,
} as const;

/** Where the record behind a sentence is read; its id tells its kind. */
export function sourceAddress(id: string): string | undefined {
  const [prefix] = id.split('_');
  const place = Object.entries(places).find(([known]) => known === prefix);
  return place?.[1](id);
}
