import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import type { Organization } from '../organization/organization.ts';
import { fieldsOf, guessColumns } from './fields.ts';
import { judgeOrganization } from './judge-organization.ts';
import { knownBodies } from './known-bodies.ts';
import { readOrganizationRow } from './read-organization-row.ts';
import { rowReaders } from './row-reader.ts';

const life = { from: '2014-04-01', to: null };
const body = (id: string, name: string, more: Partial<Organization> = {}): Organization => ({
  id,
  version: 1,
  kind: 'SCHOOL',
  levels: ['PRIMARY'],
  life,
  names: [{ value: name, ...life }],
  codes: [{ scheme: 'LOCAL', value: id, ...life }],
  placements: [{ hierarchy: 'ADMINISTRATIVE', parentId: 'xa', ...life }],
  zones: [{ zone: 'URBAN', ...life }],
  locations: [],
  generated: false,
  provenance: [],
  ...more,
});
const register = [
  body('so', 'Sở GD&ĐT', { kind: 'DEPARTMENT', levels: [], placements: [] }),
  body('xa', 'UBND xã A', {
    kind: 'COMMUNE_COMMITTEE',
    levels: [],
    placements: [{ hierarchy: 'ADMINISTRATIVE', parentId: 'so', ...life }],
  }),
  body('th', 'Trường Tiểu học Một', {
    names: [
      { value: 'Trường Tiểu học Một', from: '2014-04-01', to: '2024-01-01' },
      { value: 'Trường Tiểu học Hai', from: '2024-01-01', to: null },
    ],
  }),
];
const officer: Actor = {
  accountId: 'acc_1',
  personId: null,
  name: null,
  memberships: [{ role: 'DEPARTMENT_OFFICER', organizationId: 'so', from: '2020-01-01', to: null }],
  day: '2025-07-02',
};
const headers = fieldsOf.ORGANIZATIONS.map(({ header }) => header);
const judge = (...cells: string[]) => {
  const mapping = guessColumns('ORGANIZATIONS', headers, {});
  const row = rowReaders({ kind: 'ORGANIZATIONS', headers, mapping })(cells);
  const draft = readOrganizationRow(row);
  const judged = draft && judgeOrganization('org_new', draft, row, knownBodies(register), officer);
  return { judged, issues: row.issues.map(({ column }) => column) };
};

describe('judging a row of organisations', () => {
  it('finds nothing new in what held on the day of the row', () => {
    expect(judge('th', 'Trường Tiểu học Một', 'Trường', 'TH', 'Nội thành', 'xa', '01/09/2020').judged?.outcome).toBe(
      'SAME',
    );
  });

  it('changes what holds from the day on, up to the next change that is known', () => {
    const { judged } = judge('th', 'Trường Tiểu học Giữa', 'Trường', '', '', '', '01/01/2022');
    expect(judged).toMatchObject({ outcome: 'CHANGED', after: { version: 2 } });
    expect(judged?.outcome === 'CHANGED' && judged.after.names.map(({ value, from, to }) => [value, from, to])).toEqual(
      [
        ['Trường Tiểu học Một', '2014-04-01', '2022-01-01'],
        ['Trường Tiểu học Giữa', '2022-01-01', '2024-01-01'],
        ['Trường Tiểu học Hai', '2024-01-01', null],
      ],
    );
  });

  it('takes a namesake under the same superior for a probable duplicate, and one elsewhere for another', () => {
    expect(judge('th-2', 'TH Hai', 'Trường', 'TH', '', 'xa', '01/09/2024').judged).toMatchObject({
      outcome: 'DUPLICATE',
      resembles: { id: 'th' },
    });
    expect(judge('th-2', 'TH Hai', 'Trường', 'TH', '', 'so', '01/09/2024').judged?.outcome).toBe('NEW');
  });

  it('says what cannot be', () => {
    expect(judge('so', 'Sở GD&ĐT', 'Sở', '', '', 'xa', '01/09/2024').issues).toEqual(['Đơn vị quản lý']);
    expect(judge('th', 'Trường Tiểu học Hai', 'Trung tâm', '', '', '', '01/09/2024').issues).toEqual(['Loại đơn vị']);
    expect(judge('th', 'Trường Tiểu học Hai', 'Trường', 'TH', '', '', '01/09/2000').issues).toEqual(['Mã đơn vị']);
    expect(judge('moi', 'Trường Mới', 'Trường', '', '', 'xa', '01/09/2024').issues).toEqual(['Cấp học']);
    expect(judge('moi', 'Trường Mới', 'Trường', 'TH', '', 'th', '01/09/2024').issues).toEqual(['Đơn vị quản lý']);
  });
});
