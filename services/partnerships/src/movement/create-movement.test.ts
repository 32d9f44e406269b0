import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { createMovement, MovementCodeTaken } from './create-movement.ts';

const officer: Actor = {
  ...anonymous('2024-05-06'),
  accountId: 'acc_1',
  memberships: [{ role: 'DEPARTMENT_OFFICER', organizationId: 'org_dep', from: '2020-01-01', to: null }],
};
const movement = {
  id: 'mov_1',
  code: 'together',
  name: 'Together',
  aliases: [],
  strands: [
    { code: 'a', title: 'A' },
    { code: 'b', title: 'B' },
  ],
  period: { from: '2024-01-01', to: '2026-01-01' },
  foundingDocumentId: null,
};

describe('creating a movement', () => {
  it("makes it the department's own", () => {
    expect(createMovement(movement, false, officer)).toMatchObject({ organizerId: 'org_dep', version: 1 });
  });

  it('refuses a taken code, whoever is not of the department, and what cannot be right', () => {
    expect(() => createMovement(movement, true, officer)).toThrow(MovementCodeTaken);
    expect(() => createMovement(movement, false, anonymous('2024-05-06'))).toThrow(NotYourOrganization);
    const backwards = { ...movement, period: { from: '2024-01-01', to: '2024-01-01' } };
    expect(() => createMovement(backwards, false, officer)).toThrow(InvalidInput);
    const twice = { ...movement, strands: [movement.strands[0]!, movement.strands[0]!] };
    expect(() => createMovement(twice, false, officer)).toThrow(InvalidInput);
  });
});
