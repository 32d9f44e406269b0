import { describe, expect, it } from '@jest/globals';
import { decisionsOf } from './decisions.ts';

const choice = (organizationId: string, parentId?: string) => ({
  organizationId,
  hierarchy: 'ADMINISTRATIVE' as const,
  ...(parentId && { parentId }),
});

describe('decisions about open questions', () => {
  it('go together by superior', () => {
    const choices = [choice('org_1', 'org_a'), choice('org_2', 'org_b'), choice('org_3', 'org_a')];
    expect(decisionsOf({ choices })).toEqual([
      { hierarchy: 'ADMINISTRATIVE', parentId: 'org_a', organizationIds: ['org_1', 'org_3'] },
      { hierarchy: 'ADMINISTRATIVE', parentId: 'org_b', organizationIds: ['org_2'] },
    ]);
  });

  it('leave open what nobody chose', () => {
    expect(decisionsOf({ choices: [choice('org_1')] })).toEqual([]);
  });

  it('give the rest to one', () => {
    expect(decisionsOf({ choices: [choice('org_1', 'org_a'), choice('org_2')], rest: 'org_b' })).toMatchObject([
      { parentId: 'org_a', organizationIds: ['org_1'] },
      { parentId: 'org_b', organizationIds: ['org_2'] },
    ]);
  });
});
