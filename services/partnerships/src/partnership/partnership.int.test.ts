import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Stage } from '../../test/stage.ts';

const STATUS = 'query ($id: ID!) { partnership(id: $id) { status version } }';

describe('a partnership of schools', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());
  const status = async (who: string, id: string) =>
    (await stage.subgraph.execute<{ partnership: { status: string } | null }>(`acc_${who}`, STATUS, { id })).partnership
      ?.status ?? null;

  it('is agreed by all parties, consented to by both supervisors, signed and in force', async () => {
    const { acts, twin, sign } = stage;
    const id = await twin(['hoa', 'cuc'], 'AGREED');
    expect(await acts('north', 'consentToPartnership', { partnershipId: id })).toMatchObject({ status: 'AGREED' });
    expect(await acts('south', 'consentToPartnership', { partnershipId: id })).toMatchObject({ status: 'CONSENTED' });
    await sign(id, ['hoa', 'cuc'], [{ text: 'Chuyên đề chung', strandCode: 'schools', responsibleId: 'org_cuc' }]);
    const { partnership } = await stage.subgraph.execute<{ partnership: object }>(
      'acc_far',
      `query ($id: ID!) { partnership(id: $id) {
        status signedOn commitments { text strand { code } responsible { id } }
        parties { organization { id } agreed signatory { person { id } position office { id } signedOn { value } } }
        consents { supervisor { id } status }
        memoranda { status signedOn { value precision } signatures { organization { id } signedByName } }
        timeline { totalCount edges { node { summary actor { id } } } }
      } }`,
      { id },
    );
    expect(partnership).toMatchObject({
      status: 'IN_FORCE',
      signedOn: '2024-05-06',
      commitments: [{ text: 'Chuyên đề chung', strand: { code: 'schools' }, responsible: { id: 'org_cuc' } }],
      parties: [
        {
          organization: { id: 'org_hoa' },
          agreed: true,
          signatory: { person: { id: 'per_hoa' }, position: 'Hiệu trưởng' },
        },
        { organization: { id: 'org_cuc' }, agreed: true, signatory: { signedOn: { value: '2024-05-06' } } },
      ],
      consents: [{ status: 'GIVEN' }, { status: 'GIVEN' }],
      memoranda: [{ status: 'IN_FORCE', signedOn: { precision: 'DAY' }, signatures: [{ signedByName: 'hoa' }, {}] }],
      timeline: { totalCount: 11 },
    });
    const { edges } = (partnership as { timeline: { edges: { node: { summary: string } }[] } }).timeline;
    expect(edges.map(({ node }) => node.summary).reverse()).toEqual([
      'MN Hoa proposed the partnership',
      'MN Cúc agreed to the partnership',
      'Phòng Bắc consented to the partnership',
      'Phòng Nam consented to the partnership',
      'MN Hoa drafted a memorandum',
      'MN Hoa offered the memorandum for signature',
      'MN Hoa signed the memorandum',
      'MN Cúc signed the memorandum',
      'The memorandum came into force',
      'The partnership was signed',
      'The partnership came into force',
    ]);
  });

  it('belongs to its parties and those above them until it is signed', async () => {
    const id = await stage.twin(['sen', 'cuc'], 'PROPOSED');
    for (const who of ['sen', 'cuc', 'north', 'south', 'dep', 'auditor'])
      expect(await status(who, id)).toBe('PROPOSED');
    for (const who of ['far', 'hoa', 'judge']) expect(await status(who, id)).toBeNull();
    const list = '{ partnerships(first: 100) { totalCount edges { node { id } } } }';
    const seen = await stage.subgraph.execute<{ partnerships: { totalCount: number; edges: unknown[] } }>(
      'acc_far',
      list,
    );
    expect(seen.partnerships.edges).not.toContainEqual({ node: { id } });
    expect(seen.partnerships.totalCount).toBe(seen.partnerships.edges.length);
    const ofOrganization = `query ($organization: [_Any!]!) { _entities(representations: $organization) {
      ... on Organization { partnerships { totalCount } } ... on Partnership { id } } }`;
    const references = (__typename: string, of: string) => ({ organization: [{ __typename, id: of }] });
    expect(await stage.subgraph.execute('acc_far', ofOrganization, references('Organization', 'org_sen'))).toEqual({
      _entities: [{ partnerships: { totalCount: 0 } }],
    });
    expect(await stage.subgraph.execute('acc_far', ofOrganization, references('Partnership', id))).toEqual({
      _entities: [null],
    });
    expect(await stage.subgraph.execute('acc_far', ofOrganization, references('Partnership', 'pts_none'))).toEqual({
      _entities: [null],
    });
  });

  it('answers a stranger as if it did not exist', async () => {
    const id = await stage.twin(['hoa', 'sen', 'cuc'], 'PROPOSED');
    const input = { onBehalfOf: 'org_far' };
    const hidden = await stage.acts('far', 'agreeToPartnership', { ...input, partnershipId: id });
    const missing = await stage.acts('far', 'agreeToPartnership', { ...input, partnershipId: 'pts_none' });
    expect(hidden).toEqual(missing);
    expect(hidden.__typename).toBe('NotFound');
    const { errors } = await stage.subgraph.attempt(null, STATUS, { id });
    expect(errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it('is acted on by each for its own organization only, and not from a seat in a committee', async () => {
    const id = await stage.twin(['hoa', 'far'], 'PROPOSED');
    const step = { partnershipId: id };
    expect(await stage.acts('hoa', 'agreeToPartnership', { ...step, onBehalfOf: 'org_far' })).toMatchObject({
      __typename: 'NotYourOrganization',
    });
    expect(await stage.acts('north', 'agreeToPartnership', step)).toMatchObject({ __typename: 'NotAParty' });
    expect(await stage.acts('hoa', 'agreeToPartnership', step)).toMatchObject({ __typename: 'AlreadyAgreed' });
    expect(await stage.acts('dep', 'consentToPartnership', step)).toMatchObject({ __typename: 'NotASupervisor' });
    expect(await stage.acts('north', 'consentToPartnership', step)).toMatchObject({ __typename: 'PartnershipNotOpen' });
    const proposal = { movementCode: 'together', level: 'SCHOOL', title: 'Một ghế', partyIds: ['org_dep', 'org_far'] };
    expect(await stage.acts('judge', 'proposePartnership', { ...proposal, onBehalfOf: 'org_dep' })).toMatchObject({
      __typename: 'NotYourOrganization',
    });
  });

  it('waits while a supervisor withholds its consent, and goes on when it gives it', async () => {
    const id = await stage.twin(['sen', 'far'], 'AGREED');
    const step = { partnershipId: id, note: 'Chờ kế hoạch năm học' };
    expect(await stage.acts('north', 'withholdConsent', step)).toMatchObject({ status: 'AGREED' });
    expect(await stage.acts('north', 'withholdConsent', step)).toMatchObject({ __typename: 'AlreadyDecided' });
    expect(await stage.acts('south', 'consentToPartnership', step)).toMatchObject({ status: 'AGREED' });
    expect(await stage.acts('north', 'consentToPartnership', step)).toMatchObject({ status: 'CONSENTED' });
  });

  it('can be declined until it is signed, and ended afterwards', async () => {
    const id = await stage.twin(['cuc', 'far'], 'AGREED');
    const step = { partnershipId: id, reason: 'Đổi kế hoạch' };
    expect(await stage.acts('far', 'endPartnership', step)).toMatchObject({ __typename: 'PartnershipNotOpen' });
    const items = [{ text: 'Chuyên đề' }];
    const { id: planId } = await stage.acts('cuc', 'draftPlan', { partnershipId: id, items }, 'id');
    const declined = await stage.acts('far', 'declinePartnership', step, 'status plans { status }');
    expect(declined).toMatchObject({ status: 'DECLINED', plans: [{ status: 'CLOSED' }] });
    expect(await stage.acts('far', 'agreeToPlan', { planId }, 'id')).toMatchObject({ __typename: 'PlanNotOpen' });
    expect(await stage.acts('cuc', 'declinePartnership', step)).toMatchObject({ __typename: 'PartnershipNotOpen' });

    const other = await stage.twin(['cuc', 'far']);
    await stage.sign(other, ['cuc', 'far']);
    const seen = 'status closedOn closingReason memoranda { status }';
    expect(await stage.acts('cuc', 'endPartnership', { ...step, partnershipId: other }, seen)).toMatchObject({
      status: 'ENDED',
      closedOn: '2024-05-06',
      closingReason: 'Đổi kế hoạch',
      memoranda: [{ status: 'ENDED' }],
    });
  });

  it('refuses a stale version', async () => {
    const partnershipId = await stage.twin(['hoa', 'sen', 'far'], 'PROPOSED');
    const step = { partnershipId, expectedVersion: 7 };
    expect(await stage.acts('sen', 'agreeToPartnership', step)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await stage.acts('sen', 'agreeToPartnership', { ...step, expectedVersion: 1 })).toMatchObject({
      version: 2,
    });
  });
});
