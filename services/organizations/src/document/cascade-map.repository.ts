import type { Day } from '@twinning/domain/day';
import { sql } from '@twinning/persistence/sql';
import { holdsOn } from '../organization/organization-fields.repository.ts';
import { type CascadeMap, officeKinds, schoolKinds } from './cascade.ts';

export const oneOf = (kinds: readonly string[]) => sql`any(${[...kinds]}::text[])`;

/** The lines of applied decrees by which one body took over from another, up to a day. */
const handedOn = (day: Day) => sql`reorganization_line line
  join reorganization decree on decree.id = line.reorganization_id and decree.state = 'APPLIED' and decree.effective_on <= ${day}
  where line.kind in ('CONTINUES', 'ABSORBED', 'DIVIDED') and line.source_id <> line.target_id`;

/** Papers that rest on one by a day, directly (one step) or through others; a path longer than twenty is none. */
export const resting = ({ paperId, day }: CascadeMap) => sql`
  step(id, steps) as (
    select document_id, 1 from document_legal_basis where basis_id = ${paperId}
    union
    select link.document_id, step.steps + 1 from step
      join document_legal_basis link on link.basis_id = step.id where step.steps < 20
  ),
  resting(id, steps) as (
    select paper.id, min(step.steps) from step join official_document paper on paper.id = step.id
    where paper.issued_on is null or paper.issued_on <= ${day} group by paper.id
  ),
  acted(id) as (select distinct organization_id from resting join document_issuer on document_id = resting.id)`;

/** Whoever took over, at any distance, from a body that acted. */
export const heirs = ({ day }: CascadeMap) => sql`
  heir(id) as (
    select line.target_id from ${handedOn(day)} and line.source_id in (select id from acted)
    union
    select handed.target_id from heir join lateral (select line.target_id, line.source_id from ${handedOn(day)}) handed
      on handed.source_id = heir.id
  )`;

/** Those from whom some bodies took over, at any distance. */
export const forebears = ({ day }: CascadeMap, ids: readonly string[]) => sql`
  forebear(root, id) as (
    select line.target_id, line.source_id from ${handedOn(day)} and line.target_id = any(${[...ids]})
    union
    select forebear.root, handed.source_id from forebear
      join lateral (select line.target_id, line.source_id from ${handedOn(day)}) handed on handed.target_id = forebear.id
  )`;

/**
 * Who stands under the issuers on the day: the offices right under them, and the schools under either. While there were
 * district offices, communes led no schools and passed nothing on.
 */
export const beneath = ({ issuerIds, day, hierarchy }: CascadeMap) => sql`
  office(id, parent_id) as (
    select placed.organization_id, placed.parent_id from organization_placement placed
      join organization body on body.id = placed.organization_id and body.kind = ${oneOf(officeKinds(hierarchy))}
      join organization above on above.id = placed.parent_id and not (above.kind = 'DISTRICT_OFFICE' and body.kind = 'COMMUNE_COMMITTEE')
    where placed.parent_id = any(${[...issuerIds]}) and placed.hierarchy in ('ADMINISTRATIVE', ${hierarchy})
      and ${holdsOn('placed', day)}
  ),
  beneath(id, parent_id) as (
    select * from office
    union
    select placed.organization_id, placed.parent_id from organization_placement placed
      join organization body on body.id = placed.organization_id and body.kind = ${oneOf(schoolKinds)}
    where (placed.parent_id = any(${[...issuerIds]}) or placed.parent_id in (select id from office))
      and placed.hierarchy = ${hierarchy} and ${holdsOn('placed', day)}
  )`;
