import { address } from '#app/context/addresses.ts';

const pages: Readonly<Record<string, (id: string) => string>> = {
  org: address.organization,
  per: address.person,
  doc: address.document,
  pts: address.partnership,
  act: address.activity,
  rep: address.report,
  nom: address.nomination,
  rog: address.reorganization,
  imp: address.import,
  cli: address.key,
};

/** The page of a record, if its kind has one. */
export const recordAddress = (id: string): string | null => pages[id.split('_')[0] ?? '']?.(id) ?? null;
