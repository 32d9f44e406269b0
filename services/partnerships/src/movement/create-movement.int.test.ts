import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenSubgraph, openSubgraph } from '@twinning/testing/open-subgraph';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { contextOf } from '../context.ts';
import { database } from '../rows.ts';
import { schema } from '../schema.ts';

const CREATE = /* GraphQL */ `
  mutation ($input: CreateMovementInput!) {
    createMovement(input: $input) {
      __typename
      ... on Movement { id code strands { code } version }
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const input = {
  code: 'hand-in-hand',
  name: 'Hand in hand',
  strands: [
    { code: 'A', title: 'Schools' },
    { code: 'B', title: 'Teachers' },
  ],
  from: '2024-01-01',
};

describe('creating a movement', () => {
  let subgraph: OpenSubgraph;
  let officer: string;
  let head: string;

  beforeAll(async () => {
    subgraph = await openSubgraph({ service: 'partnerships', schema, database, contextOf });
    await registerOrganizations(subgraph.em(), [
      { id: 'org_dep', name: 'Department', kind: 'DEPARTMENT' },
      { id: 'org_school', name: 'School', kind: 'SCHOOL', parentId: 'org_dep' },
    ]);
    officer = await registerMember(subgraph.em(), 'officer', 'DEPARTMENT_OFFICER', 'org_dep');
    head = await registerMember(subgraph.em(), 'head', 'SCHOOL_HEAD', 'org_school');
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('keeps the movement and announces it in the same transaction', async () => {
    const { createMovement } = await subgraph.execute<{ createMovement: { id: string; __typename: string } }>(
      officer,
      CREATE,
      { input },
    );
    expect(createMovement).toMatchObject({
      __typename: 'Movement',
      code: 'hand-in-hand',
      strands: [{ code: 'A' }, { code: 'B' }],
      version: 1,
    });
    const outbox = await subgraph.em().execute('select type, subject_id from outbox');
    expect(outbox).toEqual([{ type: 'partnerships.movement-created.v1', subject_id: createMovement.id }]);
  });

  it('refuses a code that is taken', async () => {
    expect(await subgraph.execute(officer, CREATE, { input })).toMatchObject({
      createMovement: { __typename: 'MovementCodeTaken' },
    });
  });

  it('answers the same request with the same key as before, and refuses another one', async () => {
    const keyed = { ...input, code: 'keyed', idempotencyKey: 'k1' };
    const first = await subgraph.execute(officer, CREATE, { input: keyed });
    expect(await subgraph.execute(officer, CREATE, { input: keyed })).toEqual(first);
    expect(await subgraph.execute(officer, CREATE, { input: { ...keyed, code: 'other' } })).toMatchObject({
      createMovement: { __typename: 'IdempotencyKeyReused' },
    });
  });

  it('names what is wrong in the input', async () => {
    expect(await subgraph.execute(officer, CREATE, { input: { ...input, code: 'No!', strands: [] } })).toMatchObject({
      createMovement: { __typename: 'InvalidInput', issues: [{ path: 'code' }, { path: 'strands' }] },
    });
  });

  it('is closed to schools and to strangers', async () => {
    expect((await subgraph.attempt(head, CREATE, { input })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await subgraph.attempt(null, CREATE, { input })).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});
