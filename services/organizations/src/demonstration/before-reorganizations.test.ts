import { describe, expect, it } from '@jest/globals';
import type { Organization } from '../organization/organization.ts';
import { beforeReorganizations, type Effects } from './before-reorganizations.ts';

const effects: Effects = { days: new Set(['2025-01-01', '2025-07-01']), heirs: new Set(['org_older org_old']) };
const always = { from: '2014-04-01', to: null };

const school = (facts: Partial<Organization>): Organization => ({
  id: 'org_school',
  version: 1,
  kind: 'SCHOOL',
  levels: ['PRIMARY'],
  life: always,
  names: [{ value: 'Trường Tiểu học Một', ...always }],
  codes: [],
  placements: [],
  zones: [],
  locations: [],
  generated: false,
  provenance: [],
  ...facts,
});
const placed = (parentId: string, from: string, to: string | null) => ({
  hierarchy: 'ADMINISTRATIVE' as const,
  parentId,
  from,
  to,
});

describe('a body before the reorganisations', () => {
  it('stands under its old superior until further notice', () => {
    const placements = [placed('org_office', '2014-04-01', '2025-07-01'), placed('org_commune', '2025-07-01', null)];
    expect(beforeReorganizations(school({ placements }), effects).placements).toEqual([
      placed('org_office', '2014-04-01', null),
    ]);
  });

  it('lives on when a reorganisation ends it, with all it is called', () => {
    const life = { from: '2014-04-01', to: '2025-07-01' };
    const before = beforeReorganizations(school({ life, names: [{ value: 'Một', ...life }] }), effects);
    expect([before.life, before.names]).toEqual([always, [{ value: 'Một', ...always }]]);
  });

  it('keeps what it begins with when a reorganisation founds it', () => {
    const life = { from: '2025-01-01', to: '2025-07-01' };
    const before = beforeReorganizations(school({ life, names: [{ value: 'Một', ...life }] }), effects);
    expect(before.names).toEqual([{ value: 'Một', from: '2025-01-01', to: null }]);
  });

  it('keeps what changed on another day', () => {
    const placements = [placed('org_one', '2014-04-01', '2020-01-01'), placed('org_other', '2020-01-01', null)];
    expect(beforeReorganizations(school({ placements }), effects).placements).toEqual(placements);
  });

  it('leaves a place that its commune hands on to the reorganisation, and keeps one that nobody hands on', () => {
    const locations = [
      { communeId: 'org_older', from: '2014-04-01', to: '2025-01-01' },
      { communeId: 'org_old', from: '2025-01-01', to: '2025-07-01' },
      { communeId: 'org_new', from: '2025-07-01', to: null },
    ];
    expect(beforeReorganizations(school({ locations }), effects).locations).toEqual([
      { communeId: 'org_older', from: '2014-04-01', to: '2025-07-01' },
      { communeId: 'org_new', from: '2025-07-01', to: null },
    ]);
  });
});
