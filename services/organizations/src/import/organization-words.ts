import { fold } from '@twinning/domain/fold';
import type { EducationLevel, OrganizationKind, Zone } from '../organization/organization.ts';
import { fullName } from '../organization/search-text.ts';

const kinds: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/^(uy ban nhan dan|xa|phuong|thi tran)\b/, 'COMMUNE_COMMITTEE'],
  [/^phong giao duc dao tao\b/, 'DISTRICT_OFFICE'],
  [/^so giao duc dao tao\b|^so$/, 'DEPARTMENT'],
  [/^cum\b/, 'PROFESSIONAL_CLUSTER'],
  [/^cong doan\b/, 'TRADE_UNION'],
  [/^dang uy\b/, 'PARTY_COMMITTEE'],
  [/^bo\b/, 'MINISTRY'],
  [/^bao\b|^co quan bao chi$/, 'PRESS'],
  [/^trung tam\b|^giao duc nghe nghiep\b|^giao duc thuong xuyen\b/, 'CONTINUING_EDUCATION_CENTER'],
  [/^truong\b|^mam non\b|^mau giao\b|^tieu hoc\b|^trung hoc\b|^pho thong\b/, 'SCHOOL'],
];
const known: Readonly<Record<string, OrganizationKind>> = {
  school: 'SCHOOL',
  'commune committee': 'COMMUNE_COMMITTEE',
  'district office': 'DISTRICT_OFFICE',
  department: 'DEPARTMENT',
  'professional cluster': 'PROFESSIONAL_CLUSTER',
  'trade union': 'TRADE_UNION',
  'party committee': 'PARTY_COMMITTEE',
  ministry: 'MINISTRY',
  press: 'PRESS',
  'continuing education center': 'CONTINUING_EDUCATION_CENTER',
};

export function kindNamed(text: string): OrganizationKind | null {
  const said = fullName(text);
  return known[fold(text)] ?? kinds.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

const levels: readonly (readonly [RegExp, EducationLevel])[] = [
  [/\bmam non\b|\bmau giao\b|\bnha tre\b|\bpreschool\b/, 'PRESCHOOL'],
  [/\btieu hoc\b|\bprimary\b/, 'PRIMARY'],
  [/\btrung hoc co so\b|\blower secondary\b/, 'LOWER_SECONDARY'],
  [/\btrung hoc pho thong\b|\bupper secondary\b/, 'UPPER_SECONDARY'],
];

/** The levels a text names, in their order; null when a part of it names none. */
export function levelsNamed(text: string): EducationLevel[] | null {
  const found = text
    .split(/[,;+&/\n]|\s-\s|-(?=T|M)/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const said = fullName(part.replaceAll('_', ' '));
      return levels.flatMap(([pattern, level]) => (pattern.test(said) ? [level] : []));
    });
  if (found.some((part) => part.length === 0)) return null;
  const named = new Set(found.flat());
  return levels.flatMap(([, level]) => (named.has(level) ? [level] : []));
}

export function zoneNamed(text: string): Zone | null {
  const said = fold(text);
  if (/^(noi thanh|quan|urban|thanh thi)$/.test(said)) return 'URBAN';
  return /^(ngoai thanh|huyen|thi xa|suburban|nong thon)$/.test(said) ? 'SUBURBAN' : null;
}
