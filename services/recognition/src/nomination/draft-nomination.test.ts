import { describe, expect, it } from '@jest/globals';
import { InvalidInput, NotFound, NotYourOrganization } from '@twinning/domain/refusal';
import { aRecord, aRound, chair, headOfA, somebody, works } from '../../testing/given.ts';
import { NotInThisPhase } from '../round/committee.ts';
import { AlreadyNominated, categoryOf, draftNomination, MayNotNominate } from './draft-nomination.ts';

const round = aRound();
const [units, people] = [categoryOf(round, 'units'), categoryOf(round, 'people')];
const itself = { nominatorId: 'org_a', organizationId: 'org_a', personId: null, personName: null };
const ground = { record: aRecord(), overUnit: false, taken: false, knownName: null };
const made = { id: 'nom_1', at: new Date('2024-05-06T02:00:00Z') };

describe('drafting a nomination', () => {
  it('begins the dossier with what is on record', () => {
    expect(draftNomination(round, units, itself, ground, headOfA, made)).toMatchObject({
      status: 'DRAFT',
      sections: [
        { title: 'Sơ lược', items: [{ text: 'School A.' }, { text: 'Tham gia kết nghĩa: A and B.' }] },
        {
          title: 'Thành tích',
          items: [
            { text: '1 chuyên đề, trong đó 1 đã được đơn vị kết nghĩa xác nhận.' },
            { text: 'Reading', sourceId: 'act_1' },
          ],
        },
        { title: 'Chế độ báo cáo', items: [{ text: 'Báo cáo 2022-2023: gửi đúng hạn.', sourceId: 'rep_1' }] },
      ],
    });
  });

  it('lets an office nominate the units under it, and no others', () => {
    const office = somebody('office', works('DISTRICT_OFFICER', 'org_office'));
    const byOffice = { ...itself, nominatorId: 'org_office' };
    expect(draftNomination(round, units, byOffice, { ...ground, overUnit: true }, office, made)).toMatchObject({
      nominatorId: 'org_office',
      organizationId: 'org_a',
    });
    expect(() => draftNomination(round, units, byOffice, ground, office, made)).toThrow(MayNotNominate);
  });

  it('refuses to nominate for a unit one does not work for; a seat on a committee is no such work', () => {
    expect(() => draftNomination(round, units, { ...itself, nominatorId: 'org_b' }, ground, headOfA, made)).toThrow(
      NotYourOrganization,
    );
    expect(() => draftNomination(round, units, { ...itself, nominatorId: 'org_dep' }, ground, chair, made)).toThrow(
      NotYourOrganization,
    );
  });

  it('takes a person by name, from the register when it knows them', () => {
    const person = { ...itself, personId: 'per_t' };
    expect(
      draftNomination(round, people, person, { ...ground, knownName: 'Lê Thị Hồng' }, headOfA, made),
    ).toMatchObject({
      personId: 'per_t',
      personName: 'Lê Thị Hồng',
    });
    expect(() => draftNomination(round, people, person, ground, headOfA, made)).toThrow(InvalidInput);
    expect(() => draftNomination(round, units, person, ground, headOfA, made)).toThrow(InvalidInput);
  });

  it('never names one person under the id of another', () => {
    const person = { ...itself, personId: 'per_t', personName: 'Trần Văn Nam' };
    const known = { ...ground, knownName: 'Lê Thị Hồng' };
    expect(draftNomination(round, people, person, known, headOfA, made).personName).toBe('Lê Thị Hồng');
    expect(() => draftNomination(round, people, person, ground, headOfA, made)).toThrow(InvalidInput);
  });

  it('refuses an unknown unit, a second nomination, a late one and a category that is not', () => {
    const unknown = { ...ground, record: aRecord({ life: null }) };
    expect(() => draftNomination(round, units, itself, unknown, headOfA, made)).toThrow(NotFound);
    expect(() => draftNomination(round, units, itself, { ...ground, taken: true }, headOfA, made)).toThrow(
      AlreadyNominated,
    );
    expect(() => draftNomination(aRound({ phase: 'SCORING' }), units, itself, ground, headOfA, made)).toThrow(
      NotInThisPhase,
    );
    expect(() => categoryOf(round, 'none')).toThrow(InvalidInput);
  });
});
