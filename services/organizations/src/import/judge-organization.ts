import type { Actor } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { asOf, covers } from '@twinning/domain/period';
import { InvalidInput, Refusal } from '@twinning/domain/refusal';
import type { Organization } from '../organization/organization.ts';
import { CodeTaken, registerOrganization, UnknownParent } from '../organization/register-organization.ts';
import { fullName } from '../organization/search-text.ts';
import { unsoundFacts } from '../organization/sound-facts.ts';
import { type ChangedField, changedBody } from './changed-body.ts';
import { type KnownBodies, nameOn } from './known-bodies.ts';
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

const error = { outcome: 'ERROR' } as const;
const superiorOf = (body: Organization, day: Day): string | undefined =>
  asOf(
    body.placements.filter(({ hierarchy }) => hierarchy === 'ADMINISTRATIVE'),
    day,
  )?.parentId;

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
  if (parent === undefined) return error;
  const bearer = known.bearers('LOCAL', draft.code).find(({ code }) => covers(code, day));
  const judged = bearer
    ? judgeKnown(bearer.body, draft, parent, row, known, actor)
    : judgeNew(id, draft, parent, row, known, actor);
  return row.issues.length > 0 ? error : judged;
}

function judgeNew(
  id: string,
  { first, kind, name, levels, zone, codes, code }: OrganizationDraft,
  parent: Organization | null,
  row: RowReader,
  known: KnownBodies,
  actor: Actor,
): OrganizationJudgement {
  const taken = codes.filter((wanted) =>
    known.bearers(wanted.scheme, wanted.value).some((bearer) => bearer.code.to === null || first.day < bearer.code.to),
  );
  const wanted = { id, kind, name, levels: levels ?? [], zone, parentId: parent?.id ?? null, codes, from: first.day };
  try {
    const made = registerOrganization(wanted, { parent, taken }, actor);
    const body = first.precision ? { ...made, life: { ...made.life, precision: first.precision } } : made;
    const resembles =
      known
        .named(name, first.day)
        .find((other) => parent !== null && superiorOf(other, first.day) === parent.id && other.id !== id) ??
      known
        .bearers('LOCAL', code)
        .find((former) => former.body.names.some(({ value }) => fullName(value) === fullName(name)))?.body;
    return resembles ? { outcome: 'DUPLICATE', body, resembles } : { outcome: 'NEW', body, resembles: null };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    note(row, fault);
    return error;
  }
}

/** The house's own refusals, under the columns they speak of. */
function note(row: RowReader, fault: Refusal): void {
  if (fault instanceof InvalidInput)
    for (const { path, text } of fault.issues) row.issue(path === 'codes' ? 'code' : path, text);
  else row.issue(fault instanceof UnknownParent ? 'parent' : fault instanceof CodeTaken ? 'code' : 'name', fault.text);
}

function judgeKnown(
  before: Organization,
  draft: OrganizationDraft,
  parent: Organization | null,
  row: RowReader,
  known: KnownBodies,
  actor: Actor,
): OrganizationJudgement {
  const { day } = draft.first;
  if (draft.kind !== before.kind)
    row.issue('kind', {
      vi: 'Đơn vị mang mã này thuộc loại khác; loại đơn vị không đổi được.',
      en: 'The body with this code is of another kind, and that cannot change.',
    });
  if (day > addDays(actor.day, 366))
    row.issue('from', { vi: 'Chỉ ghi trước nhiều nhất một năm.', en: 'A change reaches at most a year ahead.' });
  const { after, fields } = changedBody(before, draft, parent);
  if (fields.length === 0) return { outcome: 'SAME', body: before };
  if (fields.includes('parent') && parent && isAbove(before.id, parent, day, known))
    row.issue('parent', {
      vi: 'Đơn vị quản lý này lại thuộc chính đơn vị ở dòng này.',
      en: 'This superior stands under the very body of this row.',
    });
  for (const field of fields.filter((name) => name === 'moetCode' || name === 'gsoCode'))
    noteTaken(row, field, after, known);
  if (unsoundFacts(after))
    row.issue('from', {
      vi: 'Thay đổi từ ngày này không khớp với những gì đã biết về đơn vị.',
      en: 'A change from this day does not fit what is known of the body.',
    });
  return { outcome: 'CHANGED', before, after, changes: changesOf(before, after, fields, draft, row, known) };
}

/** Climbs from a superior to the top; whoever meets the body on the way would close a circle. */
function isAbove(id: string, superior: Organization, day: Day, known: KnownBodies): boolean {
  const met = new Set<string>();
  let at: Organization | undefined = superior;
  while (at && !met.has(at.id)) {
    if (at.id === id) return true;
    met.add(at.id);
    at = known.find(superiorOf(at, day) ?? '');
  }
  return false;
}

function noteTaken(row: RowReader, field: 'moetCode' | 'gsoCode', after: Organization, known: KnownBodies): void {
  const scheme = field === 'moetCode' ? 'MOET' : 'GSO';
  const clash = after.codes
    .filter((code) => code.scheme === scheme && code.value === row.text(field))
    .some((code) =>
      known
        .bearers(scheme, code.value)
        .some((bearer) => bearer.body.id !== after.id && (bearer.code.to === null || code.from < bearer.code.to)),
    );
  if (clash) row.issue(field, new CodeTaken([{ scheme, value: row.text(field) }]).text);
}

function changesOf(
  before: Organization,
  after: Organization,
  fields: readonly ChangedField[],
  draft: OrganizationDraft,
  row: RowReader,
  known: KnownBodies,
): RowChange[] {
  const { day } = draft.first;
  const shown = (body: Organization, field: ChangedField): string => {
    if (field === 'name') return asOf(body.names, day)?.value ?? '';
    if (field === 'levels') return body.levels.join(', ');
    if (field === 'zone') return asOf(body.zones, day)?.zone ?? '';
    if (field === 'parent') {
      const id = superiorOf(body, day);
      const superior = known.find(id ?? '');
      return superior ? nameOn(superior, day) : (id ?? '');
    }
    const scheme = field === 'moetCode' ? 'MOET' : 'GSO';
    return (
      asOf(
        body.codes.filter((code) => code.scheme === scheme),
        day,
      )?.value ?? ''
    );
  };
  return fields.map((field) => ({
    column: row.header(field),
    before: shown(before, field),
    after: shown(after, field),
  }));
}
