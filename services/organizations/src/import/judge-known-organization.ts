import type { Actor } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import type { Organization } from '../organization/organization.ts';
import { unsoundFacts } from '../organization/sound-facts.ts';
import { type ChangedField, differences, superiorOf } from './changed-body.ts';
import type { OrganizationJudgement } from './judge-organization.ts';
import { type KnownBodies, nameOn } from './known-bodies.ts';
import { ruled } from './note-refusal.ts';
import type { OrganizationDraft } from './read-organization-row.ts';
import type { RowReader } from './row-reader.ts';

/** A row about a body that the register knows: what it changes from its day on, by the rules of the house. */
export function judgeKnown(
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
  const around = {
    parent,
    circle: () => (parent ? circle(before.id, parent, day, known) : null),
    taken: (scheme: Parameters<KnownBodies['bearers']>[0], value: string) =>
      known
        .bearers(scheme, value)
        .some(({ body, code }) => body.id !== before.id && (code.to === null || day < code.to)),
  };
  const steps = differences(before, draft, around, actor);
  if (steps.length === 0) return { outcome: 'SAME', body: before };
  const changed = steps.reduce<Organization>(
    (at, { field, change }) => ruled(row, field, () => change(at)) ?? at,
    before,
  );
  const after = { ...changed, version: before.version + 1 };
  if (row.issues.length === 0 && unsoundFacts(after))
    row.issue('from', {
      vi: 'Thay đổi từ ngày này không khớp với những gì đã biết về đơn vị.',
      en: 'A change from this day does not fit what is known of the body.',
    });
  const changes = steps.map(({ field }) => ({
    column: row.header(field),
    before: shown(before, field, day, known),
    after: shown(after, field, day, known),
  }));
  return { outcome: 'CHANGED', before, after, changes };
}

/** Climbs from a superior to the top; the names on the way when it meets the body itself. */
function circle(id: string, superior: Organization, day: Day, known: KnownBodies): string[] | null {
  const met: Organization[] = [];
  let at: Organization | undefined = superior;
  while (at && !met.includes(at)) {
    met.push(at);
    if (at.id === id) return [nameOn(at, day), ...met.map((body) => nameOn(body, day))];
    at = known.find(superiorOf(at, day) ?? '');
  }
  return null;
}

function shown(body: Organization, field: ChangedField, day: Day, known: KnownBodies): string {
  if (field === 'name') return asOf(body.names, day)?.value ?? '';
  if (field === 'levels') return body.levels.map((level) => levelWords[level]).join(', ');
  if (field === 'zone') return zoneWords[asOf(body.zones, day)?.zone ?? ''] ?? '';
  if (field === 'parent') {
    const superior = known.find(superiorOf(body, day) ?? '');
    return superior ? nameOn(superior, day) : '';
  }
  const scheme = field === 'moetCode' ? 'MOET' : 'GSO';
  const codes = body.codes.filter((code) => code.scheme === scheme);
  return asOf(codes, day)?.value ?? '';
}

const levelWords = { PRESCHOOL: 'MN', PRIMARY: 'TH', LOWER_SECONDARY: 'THCS', UPPER_SECONDARY: 'THPT' } as const;
const zoneWords: Readonly<Record<string, string>> = { URBAN: 'Nội thành', SUBURBAN: 'Ngoại thành' };
