import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { recordSession } from '../../testing/requests.ts';
import { openTwins, type Twins } from '../../testing/twins.ts';

describe('a superior of a school that stands under another since', () => {
  let twins: Twins;
  let before: string;
  let after: string;
  beforeAll(async () => {
    twins = await openTwins();
    await registerOrganizations(twins.em(), [
      { id: 'org_e', name: 'Xã Đông', kind: 'COMMUNE_COMMITTEE', parentId: 'org_dep' },
    ]);
    await registerMember(twins.em(), 'e', 'COMMUNE_OFFICER', 'org_e');
    before = (await recordSession(twins, { heldOn: { value: '2024-04-01' } })).id;
    for (const school of ['org_a', 'org_b']) {
      await rowsOf(
        twins.em(),
        sql`update registry_placement set valid_to = '2024-05-01' where organization_id = ${school}`,
      );
      await rowsOf(
        twins.em(),
        sql`insert into registry_placement (organization_id, hierarchy, valid_from, valid_to, parent_id)
          values (${school}, 'ADMINISTRATIVE', '2024-05-01', null, 'org_e')`,
      );
    }
    after = (await recordSession(twins, { heldOn: { value: '2024-05-02' } })).id;
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  const seen = async (who: string) => {
    const { activities } = await twins.execute<{ activities: { edges: { node: { id: string } }[] } }>(
      who,
      '{ activities(first: 100) { edges { node { id } } } }',
    );
    return new Set(activities.edges.map(({ node }) => node.id));
  };

  it('sees the activities of its time, and no unconfirmed one that came later', async () => {
    expect(await seen(twins.who.d1)).toEqual(new Set([before]));
  });

  it('has handed the school on with its records', async () => {
    expect(await seen('acc_e')).toEqual(new Set([before, after]));
    expect(await seen(twins.who.d2)).toEqual(new Set([before, after]));
    expect(await seen(twins.who.a)).toEqual(new Set([before, after]));
  });
});
