import { describe, expect, it } from '@jest/globals';
import { askedOf, only } from './filter.ts';

describe('what the address of the trail asks for', () => {
  it('is everything at first', () => {
    expect(askedOf(new URLSearchParams('movement=x&actor=&from='))).toEqual({
      services: ['organizations', 'partnerships', 'activities', 'recognition'],
      filter: {},
    });
  });

  it('is what was filled in', () => {
    const asked =
      'actor=%20Hoa%20&kind=READ&subject=nom_1&type=Nomination&request=r&organization=org_1&from=2024-05-01&part=recognition';
    expect(askedOf(new URLSearchParams(asked))).toEqual({
      services: ['recognition'],
      filter: {
        actor: 'Hoa',
        kind: 'READ',
        subjectId: 'nom_1',
        subjectType: 'Nomination',
        requestId: 'r',
        organizationId: 'org_1',
        from: '2024-05-01',
      },
    });
  });

  it('is nothing that cannot be', () => {
    expect(askedOf(new URLSearchParams('kind=DREAM&part=moon&from=2024-02-30&to=yesterday')).filter).toEqual({});
  });

  it('is one thing alone where a row leads to it', () => expect(only('request', 'a b')).toBe('/audit?request=a+b'));
});
