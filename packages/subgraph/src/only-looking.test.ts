import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '@twinning/domain/actor';
import { graphql } from 'graphql';
import type { HouseContext } from './context.ts';
import { houseBuilder } from './house-builder.ts';
import { defineHouseTypes } from './house-types.ts';
import { subgraphSchema } from './subgraph-schema.ts';

const everyone = { authScopes: { everyone: true } } as const;
let written = 0;

const builder = houseBuilder<HouseContext>();
defineHouseTypes(builder);
const Note = builder.objectRef<{ text: string }>('Note').implement({
  ...everyone,
  fields: (t) => ({ text: t.exposeString('text') }),
});
const write = () => {
  written += 1;
  return { text: 'kept' };
};
builder.queryField('note', (t) => t.field({ ...everyone, type: Note, resolve: () => ({ text: 'kept' }) }));
builder.mutationType({});
builder.mutationField('keepNote', (t) => t.field({ ...everyone, type: Note, errors: {}, resolve: write }));
builder.mutationField('keepPlainly', (t) => t.field({ ...everyone, type: Note, resolve: write }));
builder.mutationField('closed', (t) =>
  t.field({ authScopes: { role: 'AUDITOR' }, type: Note, errors: {}, resolve: write }),
);
const schema = subgraphSchema(builder.toSchema(), 'partnerships');

const own: Actor = { ...anonymous('2024-05-06'), accountId: 'acc_mai' };
async function ask(source: string, actor: Actor) {
  const audit = { accounted: 0, takeTold: () => [], noteRefusal: () => undefined, noteUnrecorded: () => undefined };
  const contextValue = { actor, language: 'en', requestId: 'test', work: { audit } } as unknown as HouseContext;
  return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })));
}
const KEEP = 'mutation { keepNote { __typename ... on Refusal { message } } }';

describe("looking through somebody's eyes", () => {
  const looking: Actor = { ...own, viewedBy: 'acc_support' };

  it('reads', async () =>
    expect(await ask('{ note { text } }', looking)).toEqual({ data: { note: { text: 'kept' } } }));

  it('never writes: every mutation is refused by name, whatever its access', async () => {
    expect(await ask(KEEP, looking)).toMatchObject({ data: { keepNote: { __typename: 'OnlyLooking' } } });
    expect(await ask('mutation { closed { __typename } }', looking)).toMatchObject({
      data: { closed: { __typename: 'OnlyLooking' } },
    });
    const plain = await ask('mutation { keepPlainly { text } }', looking);
    expect(plain.errors[0].message).toContain('may only read');
    expect(written).toBe(0);
  });

  it('leaves everybody else alone', async () => {
    expect(await ask(KEEP, own)).toEqual({ data: { keepNote: { __typename: 'Note' } } });
    expect(written).toBe(1);
  });
});
