import type { Day } from '@twinning/domain/day';
import type { CodeScheme, OrganizationEntry, OrganizationKind } from '../organization/organization.ts';

/** What can be different about a body between two days; what came and went in between leaves no trace. */
export const differenceKinds = ['FOUNDED', 'ENDED', 'RENAMED', 'MOVED', 'RECODED'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** Two days of the register side by side. */
export type Comparison = {
  from: Day;
  to: Day;
  /** Only this body and whatever stood under it on either day. */
  under: string | null;
  kinds: readonly OrganizationKind[] | null;
};

export type Difference = {
  kind: DifferenceKind;
  entry: OrganizationEntry;
  /** Of a code: whose. */
  scheme: CodeScheme | null;
  /** The name, the code or the superior's id on the first day. */
  before: string | null;
  after: string | null;
};

/** On which day a body that is different has a name to be listed by. */
export const namedOn = (kind: DifferenceKind, { from, to }: Comparison): Day => (kind === 'ENDED' ? from : to);

/** A day on which the register became another. */
export type TurningDay = { on: Day; bodies: number };
