import { describe, expect, it } from '@jest/globals';
import type { Role } from '@twinning/domain/actor';
import { demandedByDefault, demandsSecondFactor } from './demanded-factor.ts';

const day = '2024-05-06';
const right = (role: Role, from: string, to: string | null = null) => [{ role, organizationId: 'org_a', from, to }];
const demands = (...given: Parameters<typeof right>) => demandsSecondFactor(right(...given), demandedByDefault, day);

describe('the second factor that rights ask for', () => {
  it.each<[boolean, ...Parameters<typeof right>]>([
    [true, 'DEPARTMENT_ADMINISTRATOR', '2020-01-01'],
    [true, 'AUDITOR', '2024-05-06', '2024-05-07'],
    [true, 'SUPPORT', '2024-05-07'],
    [false, 'SUPPORT', '2024-05-08'],
    [false, 'AUDITOR', '2020-01-01', '2024-05-06'],
    [false, 'AUDITOR', '2024-05-07', '2024-05-07'],
    [false, 'DEPARTMENT_OFFICER', '2020-01-01'],
    [false, 'SCHOOL_HEAD', '2020-01-01'],
  ])('is %s for %s from %s to %s', (expected, ...given) => expect(demands(...given)).toBe(expected));

  it('is what the operator says', () => {
    expect(demandsSecondFactor(right('AUDITOR', '2020-01-01'), [], day)).toBe(false);
    expect(demandsSecondFactor(right('SCHOOL_HEAD', '2020-01-01'), ['SCHOOL_HEAD'], day)).toBe(true);
  });

  it('is asked for a right that is exercised in somebody’s place too', () => {
    const lent = right('DEPARTMENT_ADMINISTRATOR', '2024-05-01').map((one) => ({ ...one, delegated: true }));
    expect(demandsSecondFactor(lent, demandedByDefault, day)).toBe(true);
  });
});
