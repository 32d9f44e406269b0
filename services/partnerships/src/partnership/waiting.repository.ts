import { organizationsOf } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { WaitingKind } from './waiting-kinds.ts';

export type Waiting = { kind: WaitingKind; partnership_id: string; on_behalf_of: string; due_on: Day | null };

/** What waits for the organizations the caller speaks for: what blocks others first, then what is theirs to begin. */
export const waiting = ({ em, actor }: Work) => {
  const own = [...organizationsOf(actor)];
  const today = actor.day;

  return async (first: number): Promise<Waiting[]> => {
    if (own.length === 0) return [];
    return rowsOf(
      em,
      sql<Waiting>`
      with mine as (
        select partnership.*, party.organization_id, party.agreed from partnership_party party
        join partnership on partnership.id = party.partnership_id where party.organization_id = any(${own})),
      task as (
        select 1 as place, 'AGREE' as kind, id as partnership_id, organization_id as on_behalf_of, null::date as due_on
        from mine where status = 'PROPOSED' and not agreed
        union all
        select 2, 'CONSENT', partnership.id, consent.supervisor_id, null from partnership_consent consent
        join partnership on partnership.id = consent.partnership_id
        where consent.supervisor_id = any(${own}) and consent.decision = 'PENDING' and partnership.status = 'AGREED'
        union all
        select 3, 'SIGN', mine.id, mine.organization_id, memorandum.signed_on from mine
        join memorandum on memorandum.partnership_id = mine.id and memorandum.status = 'AWAITING_SIGNATURES'
        join memorandum_party party on party.memorandum_id = memorandum.id
          and party.organization_id = mine.organization_id and party.signed_at is null
        where mine.status in ('CONSENTED', 'SIGNED', 'IN_FORCE')
        union all
        select 4, 'AGREE_TO_PLAN', mine.id, mine.organization_id, null from mine
        join joint_plan on joint_plan.partnership_id = mine.id and joint_plan.status = 'DRAFT'
        join plan_agreement agreement on agreement.plan_id = joint_plan.id
          and agreement.organization_id = mine.organization_id and not agreement.agreed
        where mine.status in ('AGREED', 'CONSENTED', 'SIGNED', 'IN_FORCE')
        union all
        select 5, 'DRAFT_MEMORANDUM', id, organization_id, null from mine where status = 'CONSENTED'
          and not exists (select from memorandum where memorandum.partnership_id = mine.id)
        union all
        select 6, 'DRAFT_PLAN', id, organization_id, null from mine where status in ('SIGNED', 'IN_FORCE')
          and level = 'SCHOOL' and (valid_to is null or ${today} < valid_to)
          and not exists (select from joint_plan where joint_plan.partnership_id = mine.id))
      select kind, partnership_id, on_behalf_of, due_on from task
      order by place, partnership_id desc, on_behalf_of limit ${first}`,
    );
  };
};
