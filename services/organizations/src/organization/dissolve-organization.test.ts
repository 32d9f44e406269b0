import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { type Dependants, dissolveOrganization, EndedByReorganization, StillLeads } from './dissolve-organization.ts';
import type { Organization } from './organization.ts';
import { registered } from './registered.ts';

const life = { from: '2014-04-01', to: null };
const office: Organization = registered({
  id: 'org_office',
  kind: 'DISTRICT_OFFICE',
  levels: [],
  life,
  names: [{ value: 'Phòng', ...life }],
  codes: [{ scheme: 'LOCAL', value: 'pgd', ...life }],
  placements: [{ hierarchy: 'ADMINISTRATIVE', parentId: 'org_department', ...life }],
  zones: [{ zone: 'URBAN', from: '2014-04-01', to: '2020-01-01' }],
  locations: [],
  generated: false,
  provenance: [],
});
const actor = (role: 'DEPARTMENT_OFFICER' | 'DISTRICT_OFFICER'): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'Mai',
  memberships: [{ role, organizationId: 'org_department', from: '2020-01-01', to: null }],
  day: '2025-06-01',
});
const officer = actor('DEPARTMENT_OFFICER');
const nobody: Dependants = { under: { names: [], count: 0 }, endedBy: null };
const dissolve = (body: Organization, from: string | null, dependants = nobody) =>
  dissolveOrganization(body, { from }, dependants, officer);

describe('dissolving a body', () => {
  it('ends everything known of it', () => {
    const gone = dissolve(office, '2025-07-01');
    expect(gone).toMatchObject({
      version: 2,
      life: { from: '2014-04-01', to: '2025-07-01' },
      names: [{ to: '2025-07-01' }],
      codes: [{ to: '2025-07-01' }],
      placements: [{ to: '2025-07-01' }],
      zones: [{ to: '2020-01-01' }],
    });
  });

  it('lets its name go on when it was there longer, and leaves code and superior to be given anew', () => {
    const back = dissolve(dissolve(office, '2025-07-01'), null);
    expect(back).toMatchObject({
      life: { to: null },
      names: [{ to: null }],
      codes: [{ to: '2025-07-01' }],
      placements: [{ to: '2025-07-01' }],
    });
  });

  it('waits until nobody stands under it, and until its decree is corrected', () => {
    expect(() => dissolve(office, '2025-07-01', { ...nobody, under: { names: ['Trường A'], count: 1 } })).toThrow(
      StillLeads,
    );
    expect(() => dissolve(office, '2025-07-01', { ...nobody, endedBy: 'Sắp xếp 2025' })).toThrow(EndedByReorganization);
  });

  it.each(['2014-04-01', '1900-01-01', '2027-01-01', null])('refuses the day %s', (day) => {
    expect(() => dissolve(office, day)).toThrow(InvalidInput);
  });

  it('is for the department', () => {
    expect(() => dissolveOrganization(office, { from: '2025-07-01' }, nobody, actor('DISTRICT_OFFICER'))).toThrow(
      NotYourOrganization,
    );
  });
});
