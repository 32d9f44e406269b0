import { describe, expect, it } from '@jest/globals';
import { printSchema } from 'graphql';
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

  it('is nullable exactly where it crosses a border', () => {
    const printed = printSchema(loosenBorders(schema({ open: false })));
    for (const line of ['pair: Pair\n', 'school: School\n', 'pairs: Int\n', 'title: String!\n', 'id: ID!\n'])
      expect(printed).toContain(line);
  });
});
