import type { EntityManager } from '@mikro-orm/postgresql';
import type { Text } from '@twinning/domain/text';
import { rowsOf, sql } from '@twinning/persistence/sql';

type Obstacle = { reason: keyof typeof reasons; name: string };

const LARGEST = 20;
const reasons = {
  changed: (name: string): Text => ({
    vi: `${name} đã thay đổi sau đó.`,
    en: `${name} has changed since.`,
  }),
  placed: (name: string): Text => ({
    vi: `${name} đã được đặt dưới một đơn vị mới lập.`,
    en: `${name} has been placed under a body it founded.`,
  }),
  appointed: (name: string): Text => ({
    vi: `Đã bổ nhiệm người tại ${name}.`,
    en: `Somebody has been appointed at ${name}.`,
  }),
  issued: (name: string): Text => ({ vi: `${name} đã ban hành văn bản.`, en: `${name} has issued a paper.` }),
  granted: (name: string): Text => ({
    vi: `Đã giao quyền cho người khác tại ${name}.`,
    en: `Somebody has been granted a right at ${name}.`,
  }),
  reorganized: (name: string): Text => ({
    vi: `${name} đã vào một đợt sắp xếp khác.`,
    en: `${name} is part of another reorganisation.`,
  }),
};

/** What rests by now on what a decree did, at most twenty of it. */
export async function obstaclesTo(em: EntityManager, id: string): Promise<Text[]> {
  const found = await rowsOf(
    em,
    sql<Obstacle>`with step as (select * from reorganization_step where reorganization_id = ${id}),
      founded as (select organization_id from step where before is null or before = 'null'::jsonb),
      obstacle(reason, organization_id) as (
        select 'changed', step.organization_id from step left join organization body on body.id = step.organization_id
          where body.version is distinct from step.version_after
        union all
        select 'placed', placed.organization_id from organization_placement placed
          where placed.parent_id in (select organization_id from founded) and placed.organization_id not in (select organization_id from step)
        union all
        select 'placed', located.organization_id from organization_location located
          where located.commune_id in (select organization_id from founded) and located.organization_id not in (select organization_id from step)
        union all
        select 'appointed', held.organization_id from appointment held where held.organization_id in (select organization_id from founded)
        union all
        select 'issued', issuer.organization_id from document_issuer issuer where issuer.organization_id in (select organization_id from founded)
        union all
        select 'granted', held.organization_id from membership held where held.organization_id in (select organization_id from founded)
          and not exists (select from reorganization_grant moved where reorganization_id = ${id}
            and (held.id = moved.granted_id or held.id = any(moved.superseded_ids)))
        union all
        select 'reorganized', step.organization_id from step
          where exists (select from reorganization_line line join reorganization decree on decree.id = line.reorganization_id
            where step.organization_id in (line.source_id, line.target_id) and decree.id <> ${id} and decree.state = 'APPLIED'
              and decree.applied_at > (select applied_at from reorganization where id = ${id}))
      )
      select distinct on (reason, organization_id) reason, coalesce(known.value, organization_id) as name
      from obstacle left join lateral (
        select value from organization_name where organization_name.organization_id = obstacle.organization_id order by valid_from desc limit 1
      ) known on true limit ${LARGEST}`,
  );
  return found.map(({ reason, name }) => reasons[reason](name));
}
