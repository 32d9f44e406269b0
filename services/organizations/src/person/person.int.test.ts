import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const entity = (id: string) =>
  `{ _entities(representations: [{ __typename: "Person", id: "${id}" }]) { ... on Person { id name } } }`;

describe('a person', () => {
  let service: OpenOrganizations;
  let head: string;

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has({ id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] });
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('is known to people with an account', async () => {
    expect(await service.execute(head, entity('per_head'))).toEqual({
      _entities: [{ id: 'per_head', name: 'head' }],
    });
    expect(await service.execute(head, entity('per_nobody'))).toEqual({ _entities: [null] });
  });

  it('answers whoever has none as if there were nobody', async () => {
    const answer = await service.attempt(null, entity('per_head'));
    expect(answer).toEqual(await service.attempt(null, entity('per_nobody')));
    expect(answer.data).toEqual({ _entities: [null] });
  });

  it.each(['leader { position }', 'appointments { position }'])(
    '%s is asked for in vain without an account',
    async (field) => {
      const { errors } = await service.attempt(null, `{ organization(id: "org_school") { id ${field} } }`);
      expect(errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    },
  );
});
