import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { DossierSection, Finding, Nomination, NominationStatus } from './nomination.ts';

export type NominationFields = {
  id: string;
  version: number;
  round_id: string;
  category_id: string;
  status: NominationStatus;
  organization_id: string;
  person_id: string | null;
  person_name: string | null;
  nominator_id: string;
  sections: DossierSection[];
  frozen_at: Date | null;
  hash: string | null;
  findings: Finding[];
  return_reason: string | null;
  created_at: Date;
};

export const toNomination = (row: NominationFields): Nomination => ({
  id: row.id,
  version: row.version,
  roundId: row.round_id,
  categoryId: row.category_id,
  status: row.status,
  organizationId: row.organization_id,
  personId: row.person_id,
  personName: row.person_name,
  nominatorId: row.nominator_id,
  sections: row.sections,
  frozenAt: row.frozen_at,
  hash: row.hash,
  findings: row.findings,
  returnReason: row.return_reason,
  createdAt: row.created_at,
});

/** Saves nominations that are new, in one statement. */
export async function insertNominations(tx: EntityManager, nominations: readonly Nomination[]): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into nomination (id, version, round_id, category_id, status, organization_id, person_id, person_name,
        nominator_id, sections, frozen_at, hash, findings, return_reason, created_at)
      select id, version, "roundId", "categoryId", status, "organizationId", "personId", "personName",
        "nominatorId", sections, "frozenAt", hash, findings, "returnReason", "createdAt"
      from jsonb_to_recordset(${JSON.stringify(nominations)}::jsonb) as new(id text, version int, "roundId" text,
        "categoryId" text, status text, "organizationId" text, "personId" text, "personName" text, "nominatorId" text,
        sections jsonb, "frozenAt" timestamptz, hash text, findings jsonb, "returnReason" text, "createdAt" timestamptz)`,
  );
}

export async function updateNomination(tx: EntityManager, nomination: Nomination): Promise<void> {
  const { id, version, status, sections, frozenAt, hash, findings, returnReason } = nomination;
  await rowsOf(
    tx,
    sql`update nomination set version = ${version}, status = ${status}, sections = ${JSON.stringify(sections)}::jsonb,
        frozen_at = ${frozenAt}, hash = ${hash}, findings = ${JSON.stringify(findings)}::jsonb, return_reason = ${returnReason}
      where id = ${id}`,
  );
}
