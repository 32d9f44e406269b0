import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { pastThePolicies } from '@twinning/testing/row-security';
import { confirmSession, recordSession, upload } from '../../testing/requests.ts';
import { openTwins, type Twins } from '../../testing/twins.ts';

const ALL = /* GraphQL */ `
  { practices { totalCount edges { node {
    id theme kind generated heldOn { value } organizations { id } photos { id caption url }
  } } } }
`;
const ONE = 'query ($id: ID!) { practice(id: $id) { id photos { id } } }';
const INSIDE = 'query ($id: ID!) { activity(id: $id) { id description } }';
const WITHDRAW =
  'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { __typename ... on Evidence { consent } } }';

type Told = { practices: { totalCount: number; edges: { node: { id: string; photos: { id: string }[] } }[] } };

describe('practices, for the public', () => {
  let twins: Twins;
  let shown: string;
  const all = async () => (await twins.execute<Told>(null, ALL)).practices;
  const one = async (id: string) =>
    (await twins.execute<{ practice: { photos: object[] } | null }>(null, ONE, { id })).practice;

  beforeAll(async () => {
    twins = await openTwins();
    for (const id of ['given', 'missing', 'alone', 'early']) await upload(twins, twins.who.a, `upl_${id}`);
    const evidence = [
      { uploadId: 'upl_given', consent: 'GIVEN', caption: 'Làm nón' },
      { uploadId: 'upl_missing', consent: 'MISSING', caption: 'Các cháu' },
    ];
    shown = (await confirmSession(twins, { evidence })).id;
    await confirmSession(twins, { evidence: [{ uploadId: 'upl_alone', consent: 'MISSING' }] });
    await recordSession(twins, { evidence: [{ uploadId: 'upl_early', consent: 'GIVEN' }] });
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  it('are what the twins have confirmed and a picture shows whose people consent; other pictures are not told of', async () => {
    const { totalCount, edges } = await all();
    expect(totalCount).toBe(1);
    expect(edges[0]!.node).toMatchObject({
      ...{ id: shown, kind: 'THEMATIC_SESSION', generated: false },
      organizations: expect.arrayContaining([{ id: 'org_a' }]),
      photos: [{ caption: 'Làm nón', url: expect.stringMatching(/^\/files\/evi_.+\/large$/) }],
    });
    expect(JSON.stringify(edges)).not.toContain('Các cháu');
  });

  it('are the same to everybody, and the activity itself stays for those who sign in', async () => {
    for (const who of [twins.who.x, twins.who.officer])
      expect((await twins.execute<Told>(who, ALL)).practices).toEqual(await all());
    expect((await twins.attempt(null, INSIDE, { id: shown })).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    expect(await one('act_none')).toBeNull();
  });

  it('take a statement for the page, one for its pictures and one for who took part', async () => {
    expect((await countStatements(all)).statements).toBe(3);
  });

  it('are all that nobody is shown past the policies of the code', async () => {
    await using database = await pastThePolicies(twins, 'activities');
    expect(await database.openTo(null)).toEqual(['activity', 'evidence', 'participation']);
    expect(await database.seen(null, 'activity')).toBe(1);
    expect(await database.seen(null, 'evidence')).toBe(1);
  });

  it('are gone the moment consent is withdrawn', async () => {
    const [picture] = (await all()).edges[0]!.node.photos;
    const input = { evidenceId: picture!.id, onBehalfOf: 'org_a', reason: 'Gia đình đề nghị' };
    expect(await twins.execute(twins.who.a, WITHDRAW, { input })).toMatchObject({
      withdrawConsent: { consent: 'WITHDRAWN' },
    });
    expect(await all()).toMatchObject({ totalCount: 0, edges: [] });
    expect(await one(shown)).toBeNull();
  });
});
