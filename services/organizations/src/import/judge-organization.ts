import type { Actor } from '@twinning/domain/actor';
import { covers } from '@twinning/domain/period';
import type { Organization } from '../organization/organization.ts';
import { registerOrganization } from '../organization/register-organization.ts';
import { fullName } from '../organization/search-text.ts';
import { superiorOf } from './changed-body.ts';
import { judgeKnown } from './judge-known-organization.ts';
import type { KnownBodies } from './known-bodies.ts';
import { ruled } from './note-refusal.ts';
import type { OrganizationDraft } from './read-organization-row.ts';
import type { RowChange } from './row.ts';
import type { RowReader } from './row-reader.ts';
import { theBody } from './the-body.ts';

export type OrganizationJudgement =
  | { outcome: 'ERROR' }
  | { outcome: 'SAME'; body: Organization }
  | { outcome: 'CHANGED'; before: Organization; after: Organization; changes: RowChange[] }
  | { outcome: 'NEW'; body: Organization; resembles: null }
  | { outcome: 'DUPLICATE'; body: Organization; resembles: Organization };

/** What a row means for the register as it is known: a new body, a change of one, nothing new, or a fault. */
export function judgeOrganization(
  id: string,
  draft: OrganizationDraft,
  row: RowReader,
  known: KnownBodies,
  actor: Actor,
): OrganizationJudgement {
  const { day } = draft.first;
  const parent = draft.parent === null ? null : theBody(row, 'parent', draft.parent, day, known);
  if (parent === undefined) return { outcome: 'ERROR' };
  const bearer = known.bearers('LOCAL', draft.code).find(({ code }) => covers(code, day))?.body;
  const judged = bearer
    ? judgeKnown(bearer, draft, parent, row, known, actor)
    : judgeNew(id, draft, parent, row, known, actor);
  return row.issues.length > 0 ? { outcome: 'ERROR' } : judged;
}

function judgeNew(
  id: string,
  draft: OrganizationDraft,
  parent: Organization | null,
  row: RowReader,
  known: KnownBodies,
  actor: Actor,
): OrganizationJudgement {
  const { first, kind, name, levels, zone, codes } = draft;
  const taken = codes.filter(({ scheme, value }) =>
    known.bearers(scheme, value).some(({ code }) => code.to === null || first.day < code.to),
  );
  const wanted = { id, kind, name, levels: levels ?? [], zone, parentId: parent?.id ?? null, codes, from: first.day };
  const fault = taken.length > 0 ? 'code' : 'parent';
  const made = ruled(row, fault, () => registerOrganization(wanted, { parent, taken }, actor));
  if (!made) return { outcome: 'ERROR' };
  const body = { ...made, life: { ...made.life, precision: first.precision } };
  const resembles = resembled(body, draft, parent, known);
  return resembles ? { outcome: 'DUPLICATE', body, resembles } : { outcome: 'NEW', body, resembles: null };
}

/** A body with the same full name under the same superior, or one that bore the code and the name before, is probably this one. */
function resembled(
  { id }: Organization,
  { name, code, first: { day } }: OrganizationDraft,
  parent: Organization | null,
  known: KnownBodies,
): Organization | undefined {
  const said = fullName(name);
  const beside = known
    .named(name, day)
    .find((other) => other.id !== id && superiorOf(other, day) === (parent?.id ?? undefined));
  const former = known
    .bearers('LOCAL', code)
    .find(({ body }) => body.names.some(({ value }) => fullName(value) === said))?.body;
  return beside ?? former;
}
