import type { Day } from '@twinning/domain/day';
import { sql } from '@twinning/persistence/sql';
import type {
  CoarsePrecision,
  EducationLevel,
  OrganizationEntry,
  OrganizationKind,
  Provenance,
} from './organization.ts';

export type OrganizationFields = {
  id: string;
  version: number;
  kind: OrganizationKind;
  levels: EducationLevel[];
  valid_from: Day;
  valid_to: Day | null;
  precision: CoarsePrecision | null;
  generated: boolean;
  provenance: Provenance[];
};

export const toEntry = (row: OrganizationFields): OrganizationEntry => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  levels: row.levels,
  life: { from: row.valid_from, to: row.valid_to, precision: row.precision },
  generated: row.generated,
  provenance: row.provenance,
});

/** What is read of a body wherever it is read. */
export const entryFields = (table: string) =>
  sql.join(
    ['id', 'version', 'kind', 'levels', 'valid_from', 'valid_to', 'precision', 'generated', 'provenance'].map(
      (column) => sql.ref(`${table}.${column}`),
    ),
  );

/** Whether a dated row holds on a day. */
export const holdsOn = (table: string, day: Day) =>
  sql<boolean>`(${sql.ref(`${table}.valid_from`)} <= ${day}::date and (${sql.ref(`${table}.valid_to`)} is null or ${day}::date < ${sql.ref(`${table}.valid_to`)}))`;

/** Natural Vietnamese order: "Phú Diễn A" before "Phú Diễn B", "số 2" before "số 10". */
export const naturally = (column: string) => sql`${sql.ref(column)} collate extensions.vi_natural`;
