import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { demandedByDefault } from './demanded-factor.ts';
import { demandedRoles, secondFactorEnv } from './second-factor-env.ts';

const read = (text?: string, DEMONSTRATION = false) =>
  demandedRoles({ ...z.object(secondFactorEnv).parse({ SECOND_FACTOR_ROLES: text }), DEMONSTRATION });

describe('the roles that need a second factor', () => {
  it('are those of the default where nothing is said, and none in a demonstration', () => {
    expect(read()).toBe(demandedByDefault);
    expect(read(undefined, true)).toEqual([]);
  });

  it('are those that are named, or none', () => {
    expect(read(' AUDITOR, SCHOOL_HEAD ', true)).toEqual(['AUDITOR', 'SCHOOL_HEAD']);
    expect(read('')).toEqual([]);
  });

  it('are no names that no role has', () => expect(() => read('AUDITOR,KING')).toThrow('are names of roles'));
});
