import type { Period } from '@twinning/domain/period';

/** What this service knows of a movement that another service owns. */
export type Movement = {
  id: string;
  code: string;
  name: string;
  strands: readonly { code: string; title: string }[];
  period: Period;
};
