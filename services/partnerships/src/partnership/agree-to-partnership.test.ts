import { describe, expect, it } from '@jest/globals';
import { at, declined, proposed, types } from '../../test/given.ts';
import { agreeToPartnership } from './agree-to-partnership.ts';
import { evolve } from './partnership-events.ts';
import { AlreadyAgreed, NotAParty, PartnershipNotOpen } from './partnership-refusals.ts';

const sen = { organizationId: 'sen', at };
const cuc = { organizationId: 'cuc', at };
const bySen = agreeToPartnership(proposed, sen).reduce(evolve, proposed);

describe('agreeing to a partnership', () => {
  it('waits for the other parties', () => {
    expect(types(agreeToPartnership(proposed, sen))).toEqual(['PartyAgreed']);
    expect(bySen).toMatchObject({ status: 'PROPOSED', version: 2 });
    expect(bySen.parties[1]).toMatchObject({ agreed: true, agreedAt: at, joinedAt: at });
  });

  it("is complete with the last party's word", () => {
    const events = agreeToPartnership(bySen, cuc);
    expect(types(events)).toEqual(['PartyAgreed', 'AllPartiesAgreed']);
    expect(events.reduce(evolve, bySen).status).toBe('AGREED');
  });

  it('is consented at once where no supervisor is to be asked', () => {
    const events = agreeToPartnership({ ...bySen, consents: [] }, cuc);
    expect(types(events)).toEqual(['PartyAgreed', 'AllPartiesAgreed', 'AllSupervisorsConsented']);
  });

  it('refuses strangers, a second word and what is over', () => {
    expect(() => agreeToPartnership(proposed, { organizationId: 'far', at })).toThrow(NotAParty);
    expect(() => agreeToPartnership(proposed, { organizationId: 'hoa', at })).toThrow(AlreadyAgreed);
    expect(() => agreeToPartnership(declined, sen)).toThrow(PartnershipNotOpen);
  });
});
