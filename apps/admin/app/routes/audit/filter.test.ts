import { describe, expect, it } from '@jest/globals';
import { askedOf, only } from './filter.ts';

const TODAY = '2024-05-06';

describe('what the address of the trail asks for', () => {
  it('is everything at first', () => {
    expect(askedOf(new URLSearchParams('movement=x&actor=&from='), TODAY)).toEqual({
      services: ['organizations', 'partnerships', 'activities', 'recognition'],
      filter: {},
      since: null,
    });
  });

  it('is what was filled in', () => {
    const asked =
      'actor=%20Hoa%20&kind=READ&subject=nom_1&type=Nomination&request=r&organization=org_1&from=2024-05-01&part=recognition';
    expect(askedOf(new URLSearchParams(asked), TODAY)).toEqual({
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
      since: null,
    });
  });

  it('is nothing that cannot be', () => {
    expect(askedOf(new URLSearchParams('kind=DREAM&part=moon&from=2024-02-30&to=yesterday'), TODAY).filter).toEqual({});
  });

  it.each([
    ['role=SUPPORT', '2024-02-06'],
    ['actor=Hoa&to=2024-04-01', '2024-01-02'],
    ['role=SUPPORT&from=2020-01-01', null],
    ['actor=acc_1&kind=READ', null],
    ['request=r', null],
    ['part=recognition', null],
  ])('is looked for in 90 days where that would be long: %s', (asked, since) => {
    expect(askedOf(new URLSearchParams(asked), TODAY).since).toBe(since);
  });

  it('is one thing alone where a row leads to it', () => expect(only('request', 'a b')).toBe('/audit?request=a+b'));
});
