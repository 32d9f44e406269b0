import { describe, expect, it } from '@jest/globals';
import { anonymous } from '@twinning/domain/actor';
import { graphql, printSchema } from 'graphql';
import { assertAccessDeclared } from './access.ts';
import type { HouseContext } from './context.ts';
import { extended } from './entity.ts';
import { houseBuilder } from './house-builder.ts';
import { defineHouseTypes } from './house-types.ts';
import { loosenBorders } from './loosen-borders.ts';

function schema({ open }: { open: boolean }) {
  const builder = houseBuilder<HouseContext>();
  defineHouseTypes(builder);
  const everyone = { authScopes: { everyone: true } } as const;
  const School = builder.objectRef<{ id: string }>('School').implement({
    ...extended(),
    ...(open ? {} : everyone),
    description: "Another service's.",
    fields: (t) => ({ id: t.exposeID('id'), pairs: t.int({ ...everyone, resolve: () => 1 }) }),
  });
  const Pair = builder.objectRef<{ school: string }>('Pair').implement({
    ...everyone,
    fields: (t) => ({
      title: t.string({ resolve: () => '' }),
      score: t.int({ authScopes: { signedIn: true }, resolve: () => 9 }),
      school: t.field({ type: School, resolve: ({ school }) => ({ id: school }) }),
    }),
  });
  builder.queryField('pair', (t) => t.field({ ...everyone, type: Pair, resolve: () => ({ school: 'org_1' }) }));
  return builder.toSchema();
}

describe('a schema of the house', () => {
  it('does not start with a field that says not who may use it', () => {
    expect(() => assertAccessDeclared(schema({ open: false }))).not.toThrow();
    expect(() => assertAccessDeclared(schema({ open: true }))).toThrow('School.id');
  });

  it('asks nobody for what is open to everyone, and everybody for what is not', async () => {
    const audit = { noteRefusal: () => {} };
    let asked = 0;
    const actor = {
      ...anonymous('2024-05-06'),
      get accountId() {
        asked += 1;
        return null;
      },
    };
    const contextValue = { actor, language: 'en', work: { audit } };
    const open = await graphql({
      schema: schema({ open: false }),
      source: '{ pair { title school { id } } }',
      contextValue,
    });
    expect(open).toMatchObject({ data: { pair: { school: { id: 'org_1' } } } });
    expect(asked).toBe(0);

    const closed = await graphql({ schema: schema({ open: false }), source: '{ pair { score } }', contextValue });
    expect(closed.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('is nullable exactly where it crosses a border', () => {
    const printed = printSchema(loosenBorders(schema({ open: false })));
    for (const line of ['pair: Pair\n', 'school: School\n', 'pairs: Int\n', 'title: String!\n', 'id: ID!\n'])
      expect(printed).toContain(line);
  });
});
