import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymous } from '@twinning/domain/actor';
import { graphql } from 'graphql';
import type { HouseContext } from './context.ts';
import { houseBuilder } from './house-builder.ts';
import { defineHouseTypes } from './house-types.ts';
import { notedFields } from './noted-reads.ts';
import { subgraphSchema } from './subgraph-schema.ts';

const signedIn = { authScopes: { signedIn: true } } as const;
const builder = houseBuilder<HouseContext>();
defineHouseTypes(builder);

type Kept = { id: string; phone: string | null; nominee: string | null };
const Account = builder.objectRef<Kept>('Account').implement({
  ...signedIn,
  noted: 'account',
  fields: (t) => ({
    id: t.exposeID('id'),
    phone: t.exposeString('phone', { nullable: true }),
    dossier: t.string({
      noted: { as: 'dossier', of: ({ nominee }) => (nominee ? { id: nominee, own: ['acc_mai'] } : null) },
      resolve: () => 'much',
    }),
  }),
});
const kept: Kept[] = [
  { id: 'acc_hoa', phone: '+84 1', nominee: 'nom_1' },
  { id: 'acc_lan', phone: null, nominee: null },
];
builder.queryFields((t) => ({
  accounts: t.field({ ...signedIn, type: [Account], resolve: () => kept }),
  account: t.field({
    ...signedIn,
    type: Account,
    nullable: true,
    args: { id: t.arg.id() },
    resolve: (_, { id }) => kept.find((one) => one.id === id) ?? null,
  }),
  closed: t.field({ authScopes: { role: 'AUDITOR' }, type: [Account], nullable: true, resolve: () => kept }),
}));
const built = builder.toSchema();
const schema = subgraphSchema(built, 'partnerships');

const as = (accountId: string, more: Partial<Actor> = {}): Actor => ({
  ...anonymous('2024-05-06'),
  accountId,
  ...more,
});

async function noted(source: string, actor: Actor) {
  const reads: unknown[] = [];
  const refusals: unknown[] = [];
  const audit = { noteRefusal: (who: string, deed: object) => refusals.push({ who, ...deed }) };
  const work = { audit, noteRead: (read: unknown) => reads.push(read) };
  const contextValue = { actor, language: 'en', requestId: 'test', work } as unknown as HouseContext;
  await graphql({ schema, source, contextValue });
  return { reads, refusals };
}

describe('a look at what is marked', () => {
  it('is noted of whoever it tells of, for each field that was asked and answered', async () => {
    const { reads } = await noted('{ accounts { id phone dossier } }', as('acc_admin'));
    expect(reads).toEqual([
      { action: 'account', subjectType: 'Account', subjectId: 'acc_hoa' },
      { action: 'dossier', subjectType: 'Nomination', subjectId: 'nom_1' },
    ]);
  });

  it('is not noted where only the id was asked', async () =>
    expect((await noted('{ accounts { id } }', as('acc_admin'))).reads).toEqual([]));

  it('is not noted of what people read of themselves, unless support looks through their eyes', async () => {
    const own = '{ account(id: "acc_hoa") { phone } accounts { dossier } }';
    expect((await noted(own, as('acc_hoa'))).reads).toHaveLength(1);
    expect((await noted(own, as('acc_mai'))).reads).toHaveLength(1);
    expect((await noted(own, as('acc_hoa', { viewedBy: 'acc_support' }))).reads).toHaveLength(2);
  });

  it('is known of the schema', () => expect(notedFields(built)).toEqual(['Account.dossier', 'Account.phone']));
});

describe('whoever may not', () => {
  it('is told of in the trail, by the field and the account', async () =>
    expect((await noted('{ closed { id } }', as('acc_hoa'))).refusals).toEqual([
      {
        who: 'acc_hoa',
        action: 'Query.closed',
        subjectType: 'Field',
        subjectId: 'Query.closed',
        after: { refusal: 'FORBIDDEN' },
      },
    ]));

  it('is told of for an id that was not answered, missing or not', async () =>
    expect((await noted('{ account(id: "acc_none") { id } }', as('acc_hoa'))).refusals).toMatchObject([
      { action: 'account', subjectType: 'Account', subjectId: 'acc_none', after: { refusal: 'NotFound' } },
    ]));

  it('is told of for a key without the scope', async () =>
    expect((await noted('{ accounts { id } }', as('cli_1', { scopes: ['RECOGNITION_READ'] }))).refusals).toMatchObject([
      { who: 'cli_1', action: 'accounts', after: { refusal: 'FORBIDDEN' } },
    ]));
});
