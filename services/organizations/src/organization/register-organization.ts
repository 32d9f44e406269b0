import { type Actor, isDepartment } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { InvalidInput, type Issue, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { tooFarOff } from './changed-days.ts';
import { leads } from './leading-kinds.ts';
import type {
  CodeScheme,
  EducationLevel,
  Organization,
  OrganizationEntry,
  OrganizationKind,
  Zone,
} from './organization.ts';
import { registered } from './registered.ts';

export class CodeTaken extends Refusal {
  constructor(codes: readonly Code[]) {
    const list = codes.map(({ scheme, value }) => `${scheme} ${value}`).join(', ');
    super({
      vi: `Mã ${list} đang thuộc về đơn vị khác. Hãy kiểm tra lại mã.`,
      en: `Another body bears the code ${list}. Check the code.`,
    });
  }
}

export class UnknownParent extends Refusal {
  constructor() {
    super({
      vi: 'Không có cơ quan quản lý nào như vậy vào những ngày đó. Hãy chọn cơ quan đang hoạt động khi ấy.',
      en: 'There is no such superior body on those days. Choose one that is active then.',
    });
  }
}

type Code = { scheme: CodeScheme; value: string };

export type RegisterOrganization = {
  id: string;
  kind: OrganizationKind;
  name: string;
  levels: readonly EducationLevel[];
  zone: Zone | null;
  parentId: string | null;
  codes: readonly Code[];
  from: Day;
};

/** What the rule must know of the rest of the register. */
export type Surroundings = { parent: OrganizationEntry | null; taken: readonly Code[] };

function faults({ kind, levels, codes, from }: RegisterOrganization, today: Day): Issue[] {
  const issues: Issue[] = [];
  const farOff = tooFarOff(from, today);
  if (farOff) issues.push({ path: 'from', text: farOff });
  if (kind === 'SCHOOL' && levels.length === 0)
    issues.push({ path: 'levels', text: { vi: 'Trường phải có cấp học.', en: 'A school has a level.' } });
  if (levels.length > 0 && kind !== 'SCHOOL' && kind !== 'CONTINUING_EDUCATION_CENTER')
    issues.push({
      path: 'levels',
      text: { vi: 'Chỉ trường và trung tâm có cấp học.', en: 'Only schools and centres have levels.' },
    });
  if (new Set(codes.map(({ scheme }) => scheme)).size < codes.length)
    issues.push({
      path: 'codes',
      text: { vi: 'Mỗi loại mã chỉ có một giá trị.', en: 'There is one code of each scheme.' },
    });
  return issues;
}

/** The department takes a body into the register, from its first day on. */
export function registerOrganization(
  body: RegisterOrganization,
  { parent, taken }: Surroundings,
  actor: Actor,
): Organization {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  const issues = faults(body, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  const { id, kind, name, levels, zone, parentId, codes, from } = body;
  if (parentId !== null && !(parent && leads(parent, from))) throw new UnknownParent();
  if (taken.length > 0) throw new CodeTaken(taken);
  const life = { from, to: null };
  return registered({
    id,
    kind,
    levels: [...new Set(levels)],
    life,
    names: [{ value: name, ...life }],
    codes: codes.map((code) => ({ ...code, ...life })),
    placements: parentId === null ? [] : [{ hierarchy: 'ADMINISTRATIVE', parentId, from, to: parent?.life.to ?? null }],
    zones: zone === null ? [] : [{ zone, ...life }],
    locations: [],
    generated: false,
    provenance: [],
  });
}
