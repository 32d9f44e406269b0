import { describe, expect, it } from '@jest/globals';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { aRound, headOfA, officer, policy } from '../../testing/given.ts';
import { policies } from '../policy/policies.ts';
import { openAwardRound, RoundCodeTaken } from './open-award-round.ts';

const { id, code, title, categories } = aRound();
const round = { id, code, title, categories, onBehalfOf: 'org_dep' };
const known = { movementId: 'mov_1', policy, taken: false };

describe('opening an award round', () => {
  it('opens it for nominations under the policy of the day', () => {
    expect(openAwardRound(round, known, officer)).toMatchObject({
      phase: 'NOMINATION',
      policyCode: policy.code,
      openedOn: officer.day,
      seats: [],
      demonstration: false,
    });
  });

  it('is for the department', () => {
    expect(() => openAwardRound(round, known, headOfA)).toThrow(NotYourOrganization);
    expect(() => openAwardRound({ ...round, onBehalfOf: 'org_x' }, known, officer)).toThrow(NotYourOrganization);
  });

  it('refuses an unknown movement, and a policy that is unknown or not in force', () => {
    expect(() => openAwardRound(round, { ...known, movementId: null }, officer)).toThrow(InvalidInput);
    expect(() => openAwardRound(round, { ...known, policy: null }, officer)).toThrow(InvalidInput);
    expect(() => openAwardRound(round, { ...known, policy: policies[1]! }, officer)).toThrow(InvalidInput);
  });

  it('refuses two categories of one code', () => {
    const twice = [...categories, categories[0]!];
    expect(() => openAwardRound({ ...round, categories: twice }, known, officer)).toThrow(InvalidInput);
  });

  it('refuses a code that is taken', () => {
    expect(() => openAwardRound(round, { ...known, taken: true }, officer)).toThrow(RoundCodeTaken);
  });
});
