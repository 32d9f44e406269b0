import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { founds, places } from '../../test/decree.ts';
import { openStage, type Stage } from '../../test/stage.ts';

describe('a superior of a school that stands under another since', () => {
  let stage: Stage;
  let before: string;
  let after: string;
  beforeAll(async () => {
    stage = await openStage();
    await founds(stage, 'east');
    before = await stage.twin(['sen', 'cuc'], 'PROPOSED');
    await places(stage, 'org_sen', 'org_north', 'org_east', '2024-05-07');
    stage.subgraph.itIs('2024-05-08T02:00:00Z');
    after = await stage.twin(['sen', 'far'], 'PROPOSED');
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());

  const seen = async (who: string) => {
    const { partnerships } = await stage.subgraph.execute<{
      partnerships: { totalCount: number; edges: { node: { id: string } }[] };
    }>(`acc_${who}`, '{ partnerships(first: 100) { totalCount edges { node { id } } } }');
    expect(partnerships.totalCount).toBe(partnerships.edges.length);
    return new Set(partnerships.edges.map(({ node }) => node.id));
  };

  it('sees what was proposed in its time, and nothing that came later', async () => {
    expect(await seen('north')).toEqual(new Set([before]));
    const { partnership } = await stage.subgraph.execute<{ partnership: object | null }>(
      'acc_north',
      'query ($id: ID!) { partnership(id: $id) { id } }',
      { id: after },
    );
    expect(partnership).toBeNull();
  });

  it('has handed on what is under way to the one since', async () => {
    expect(await seen('east')).toEqual(new Set([before, after]));
    expect(await seen('sen')).toEqual(new Set([before, after]));
  });

  it('keeps the records of its day also when it is dissolved, and none of a body that should never have been', async () => {
    await rowsOf(
      stage.subgraph.em(),
      sql`update registry_organization set valid_to = '2024-05-08' where id = 'org_north'`,
    );
    await rowsOf(
      stage.subgraph.em(),
      sql`update registry_membership set valid_to = '2024-05-08' where account_id = 'acc_north'`,
    );
    expect(await seen('north')).toEqual(new Set([before]));
    await rowsOf(
      stage.subgraph.em(),
      sql`update registry_organization set valid_to = valid_from where id = 'org_north'`,
    );
    expect(await seen('north')).toEqual(new Set());
  });
});
