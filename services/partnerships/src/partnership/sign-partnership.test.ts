import { describe, expect, it } from '@jest/globals';
import { at, consented, inForce, types } from '../../test/given.ts';
import { evolve } from './partnership-events.ts';
import { putInForceWhenDue } from './put-in-force.ts';
import { signPartnership } from './sign-partnership.ts';

const signatory = {
  personId: null,
  position: null,
  officeId: 'hoa',
  signedOn: { value: '2024-05-04', precision: 'DAY' },
} as const;
const by = { on: '2024-05-04', signatories: new Map([['hoa', signatory]]), at };

describe('signing a partnership', () => {
  it('puts it in force when its period has begun, and keeps who signed', () => {
    const events = signPartnership(consented, by);
    expect(types(events)).toEqual(['PartnershipSigned', 'PartnershipCameIntoForce']);
    const signed = events.reduce(evolve, consented);
    expect(signed).toMatchObject({ status: 'IN_FORCE', signedOn: '2024-05-04' });
    expect(signed.parties.map((party) => party.signatory)).toEqual([signatory, null, null]);
  });

  it('begins on the day of the signing when no other was agreed', () => {
    const open = { ...consented, period: { from: null, to: null } };
    expect(signPartnership(open, by).reduce(evolve, open).period).toEqual({ from: '2024-05-04', to: null });
  });

  it('waits for the first day of its period', () => {
    const later = { ...consented, period: { from: '2024-09-05', to: null } };
    const signed = signPartnership(later, by).reduce(evolve, later);
    expect(signed.status).toBe('SIGNED');
    expect(putInForceWhenDue(signed, new Date('2024-09-04T16:00:00Z'))).toEqual([]);
    expect(putInForceWhenDue(signed, new Date('2024-09-04T17:00:00Z')).reduce(evolve, signed).status).toBe('IN_FORCE');
  });

  it('changes nothing about a partnership that is signed already', () => {
    expect(signPartnership(inForce, by)).toEqual([]);
    expect(putInForceWhenDue(inForce, at)).toEqual([]);
  });
});
