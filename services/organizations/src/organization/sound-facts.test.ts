import { describe, expect, it } from '@jest/globals';
import type { Organization } from './organization.ts';
import { statusOn } from './organization.ts';
import { registered } from './registered.ts';
import { unsoundFacts } from './sound-facts.ts';

const body: Organization = {
  id: 'org_1',
  version: 1,
  kind: 'DISTRICT_OFFICE',
  levels: [],
  life: { from: '2014-04-01', to: '2025-07-01' },
  names: [
    { value: 'Phòng cũ', from: '2014-04-01', to: '2020-01-01' },
    { value: 'Phòng mới', from: '2020-01-01', to: '2025-07-01' },
  ],
  codes: [],
  placements: [],
  zones: [],
  locations: [],
  generated: false,
  provenance: [],
};

describe('the dates of a body', () => {
  it('are sound when each fact gives way to the next on the same day', () => expect(unsoundFacts(body)).toBeNull());

  it.each<[string, Partial<Organization>]>([
    ['ends before it begins', { life: { from: '2025-07-01', to: '2014-04-01' } }],
    ['has no name', { names: [] }],
    ['outside its life', { names: [{ value: 'Phòng', from: '2014-04-01', to: null }] }],
    ['two names', { names: [...body.names, { value: 'Khác', from: '2019-01-01', to: '2019-02-01' }] }],
    [
      'two superiors',
      {
        placements: [
          { hierarchy: 'ADMINISTRATIVE', parentId: 'org_2', from: '2014-04-01', to: '2016-01-01' },
          { hierarchy: 'ADMINISTRATIVE', parentId: 'org_3', from: '2015-12-31', to: '2025-07-01' },
        ],
      },
    ],
  ])('are not when it %s', (fault, change) => expect(unsoundFacts({ ...body, ...change })).toContain(fault));

  it('keep it out of the register when they are not sound', () => {
    expect(() => registered({ ...body, names: [] })).toThrow('org_1 cannot be registered');
  });

  it.each([
    ['2014-03-31', 'PLANNED'],
    ['2014-04-01', 'ACTIVE'],
    ['2025-06-30', 'ACTIVE'],
    ['2025-07-01', 'DISSOLVED'],
  ])('tell its status on %s', (day, status) => expect(statusOn(body.life, day)).toBe(status));
});
