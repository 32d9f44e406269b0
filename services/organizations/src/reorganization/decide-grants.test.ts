import { describe, expect, it } from '@jest/globals';
import type { Role } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { OwnRights } from '../membership/grant-right.ts';
import type { OrganizationKind } from '../organization/organization.ts';
import { decideGrants, ReorganizationUndone } from './decide-grants.ts';
import { actor, line } from './decree.test-kit.ts';
import { type Grant, type HeldMove, moveGrants } from './move-grants.ts';
import type { Line } from './reorganization.ts';

const kinds: Record<string, OrganizationKind> = {
  x: 'COMMUNE_COMMITTEE',
  y: 'COMMUNE_COMMITTEE',
  school: 'SCHOOL',
  department: 'DEPARTMENT',
};
const grant = (role: Role, more: Partial<Grant> = {}): Grant => ({
  membershipId: 'mbs_1',
  role,
  organizationId: 'office',
  from: '2020-01-01',
  to: null,
  ...more,
});
const divided = [line('DIVIDED', 'office', 'x'), line('DIVIDED', 'office', 'y')];
const movesOf = (lines: readonly Line[], right: Grant, decided: [string, string | null][] = []) =>
  moveGrants(lines, [right], (id) => kinds[id], new Map(decided));
const officers = (right = grant('DISTRICT_OFFICER')): HeldMove[] =>
  movesOf(divided, right).map((move) => ({
    ...move,
    id: move.membershipId,
    accountId: 'acc_other',
    personId: 'per_other',
    name: 'Bình',
    grantedBy: null,
    appointmentId: null,
    delegationId: null,
    grantedId: null,
  }));
const department = actor('DEPARTMENT_OFFICER');
const decide = (successorId: string | null, moves = officers(), by = department, held: HeldMove[] = []) =>
  decideGrants({ state: 'DRAFT', moves, held }, [{ membershipId: 'mbs_1', successorId }], by);

describe('where a right goes when its office ends', () => {
  it('is open where several take over, and told by a decision', () => {
    const [open] = movesOf(divided, grant('DISTRICT_OFFICER'));
    expect(open).toMatchObject({ basis: 'OPEN', successorId: null });
    expect(open?.takers.map(({ organizationId, role }) => `${organizationId} ${role}`)).toEqual([
      'x COMMUNE_OFFICER',
      'y COMMUNE_OFFICER',
    ]);
    const decided = (to: string | null) => movesOf(divided, grant('DISTRICT_OFFICER'), [['mbs_1', to]])[0];
    expect(decided('y')).toMatchObject({ basis: 'DECISION', successorId: 'y', successorRole: 'COMMUNE_OFFICER' });
    expect(decided(null)).toMatchObject({ basis: 'DECISION', successorId: null });
  });

  it('is open again once the body it was decided for no longer takes over', () => {
    expect(movesOf(divided, grant('DISTRICT_OFFICER'), [['mbs_1', 'z']])[0]).toMatchObject({ basis: 'OPEN' });
  });

  it('is the only successor, unless somebody decides otherwise', () => {
    const whole = [line('ABSORBED', 'office', 'x')];
    expect(movesOf(whole, grant('DISTRICT_OFFICER'))[0]).toMatchObject({ basis: 'SUCCESSOR', successorId: 'x' });
    expect(movesOf(whole, grant('DISTRICT_OFFICER'), [['mbs_1', null]])[0]).toMatchObject({ basis: 'DECISION' });
  });

  it('is nowhere where nobody could hold it, and where nobody takes over', () => {
    const school = [line('ABSORBED', 'office', 'school')];
    expect(movesOf(school, grant('DISTRICT_OFFICER'))[0]).toMatchObject({ basis: 'ENDS', takers: [] });
    expect(movesOf([line('DISSOLVED', 'office')], grant('DISTRICT_OFFICER'))[0]).toMatchObject({ basis: 'ENDS' });
    expect(movesOf(divided, grant('DISTRICT_OFFICER', { delegated: true }))[0]).toMatchObject({ basis: 'ENDS' });
  });

  it('is never the whole city unasked', () => {
    const whole = [line('ABSORBED', 'office', 'department')];
    expect(movesOf(whole, grant('DEPARTMENT_OFFICER'))[0]).toMatchObject({
      basis: 'OPEN',
      takers: [{ organizationId: 'department', role: 'DEPARTMENT_OFFICER' }],
    });
  });
});

describe('deciding where rights go', () => {
  it('takes one of those that take over, or none', () => {
    expect(decide('x')).toMatchObject([{ successorId: 'x', successorRole: 'COMMUNE_OFFICER', basis: 'DECISION' }]);
    expect(decide(null)).toMatchObject([{ successorId: null, successorRole: null, basis: 'DECISION' }]);
    expect(() => decide('department')).toThrow(InvalidInput);
  });

  it('is about rights of the decree, each once', () => {
    const standing = { state: 'APPLIED' as const, moves: officers(), held: [] };
    const known = { membershipId: 'mbs_1', successorId: null };
    expect(() => decideGrants(standing, [{ ...known, membershipId: 'mbs_2' }], department)).toThrow(InvalidInput);
    expect(() => decideGrants(standing, [known, known], department)).toThrow(InvalidInput);
  });

  it('gives nobody what he holds already', () => {
    const there = officers().map((move) => ({ ...move, organizationId: 'x', role: 'COMMUNE_OFFICER' as const }));
    expect(() => decide('x', officers(), department, there)).toThrow(InvalidInput);
    expect(decide('y', officers(), department, there)).toHaveLength(1);
  });

  it('is for the department, and nobody decides of himself', () => {
    expect(() => decide('x', officers(), actor('DISTRICT_OFFICER'))).toThrow(NotYourOrganization);
    const own = officers().map((move) => ({ ...move, personId: 'per_1' }));
    expect(() => decide('x', own)).toThrow(OwnRights);
  });

  it('makes administrators by administrators alone', () => {
    const lines = [line('ABSORBED', 'office', 'department')];
    const [move] = movesOf(lines, grant('DEPARTMENT_ADMINISTRATOR'));
    const held = officers().map((officer) => ({ ...officer, ...move }));
    expect(() => decide('department', held)).toThrow(NotYourOrganization);
    expect(decide('department', held, actor('DEPARTMENT_ADMINISTRATOR'))).toHaveLength(1);
  });

  it('is over once the decree is undone', () => {
    const standing = { state: 'UNDONE' as const, moves: officers(), held: [] };
    expect(() => decideGrants(standing, [], department)).toThrow(ReorganizationUndone);
  });
});
