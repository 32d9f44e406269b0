import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { confirmSession, upload } from '../../testing/requests.ts';
import { openTwins, type Twins } from '../../testing/twins.ts';

const CONSENT = /* GraphQL */ `
  mutation ($input: RecordConsentInput!) {
    recordConsent(input: $input) {
      __typename
      ... on Evidence { id version consent consentRecords { givenOn byChildren byRepresentatives proof } }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const SEEN = /* GraphQL */ `
  query ($id: ID!) {
    activity(id: $id) { evidence(first: 5) { edges { node { consent consentRecords { proof } } } } }
  }
`;
type Seen = { activity: { evidence: { edges: { node: object }[] } } | null };

describe('recording consent to a picture', () => {
  let twins: Twins;
  let activityId: string;
  let input: Record<string, unknown>;
  const record = async (who: string, change: object = {}) =>
    (await twins.execute<{ recordConsent: object }>(who, CONSENT, { input: { ...input, ...change } })).recordConsent;
  const seen = async (who: string) =>
    (await twins.execute<Seen>(who, SEEN, { id: activityId })).activity?.evidence.edges.map(({ node }) => node);

  beforeAll(async () => {
    twins = await openTwins();
    const evidence = [{ uploadId: await upload(twins, twins.who.a, 'upl_1'), consent: 'MISSING', caption: 'Lớp học' }];
    const activity = await confirmSession(twins, { evidence });
    activityId = activity.id;
    input = {
      ...{ evidenceId: activity.evidence.edges[0]!.node.id, onBehalfOf: 'org_a', givenOn: '2024-05-02' },
      ...{ byChildren: true, byRepresentatives: true, proof: 'Phiếu đồng ý lớp 4A' },
    };
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  it('is refused without the word of those concerned, to strangers, and of a picture they cannot see', async () => {
    expect(await seen(twins.who.x)).toEqual([]);
    expect(await record(twins.who.a, { byRepresentatives: false, byChildren: false })).toMatchObject({
      issues: [{ path: 'byRepresentatives' }, { path: 'byChildren' }],
    });
    expect(await record(twins.who.x, { onBehalfOf: 'org_x' })).toEqual({ __typename: 'NotFound' });
    expect(await record(twins.who.b, { onBehalfOf: 'org_a' })).toEqual({ __typename: 'NotYourOrganization' });
  });

  it('shows the picture to everybody, and its proof to those concerned', async () => {
    const key = { idempotencyKey: 'consent-1' };
    const made = await record(twins.who.a, key);
    expect(made).toMatchObject({
      ...{ __typename: 'Evidence', consent: 'GIVEN', version: 2 },
      consentRecords: [
        { givenOn: '2024-05-02', byChildren: true, byRepresentatives: true, proof: 'Phiếu đồng ý lớp 4A' },
      ],
    });
    expect(await record(twins.who.a, key)).toEqual(made);
    expect(await record(twins.who.a)).toEqual({ __typename: 'ConsentNotAsked' });
    expect(await seen(twins.who.d1)).toEqual([
      { consent: 'GIVEN', consentRecords: [{ proof: 'Phiếu đồng ý lớp 4A' }] },
    ]);
    expect(await seen(twins.who.x)).toEqual([{ consent: 'GIVEN', consentRecords: [] }]);
  });
});
