import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Product } from '../../product/start-product.ts';
import { actor } from '../act.ts';
import { photo } from '../photo.ts';

type Opened = { token: string };
type Views = { supportViews: { edges: { node: { id: string; state: string; looked: boolean } }[] } };
type Answer = { data?: Record<string, { __typename?: string; name?: string } | null>; errors?: unknown[] };

const texts: Record<string, string> = {
  Date: '2025-01-01',
  DateTime: '2025-01-01T00:00:00Z',
  Int: '1',
  Float: '1',
  Boolean: 'false',
};

/** Something that fits a type, so that nothing but the looking itself stands in the way. */
function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [sample(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field, index) => (type.isOneOf ? index === 0 : isRequiredInputField(field)))
        .map((field) => [field.name, sample(field.type)]),
    );
  const text = texts[type.name];
  return text === undefined || type.name.startsWith('Date') ? (text ?? 'org_1') : JSON.parse(text);
}

export const looksThroughSomebodysEyes = (held: () => Product): void =>
  describe("support that looks through somebody's eyes", () => {
    let product: Product;
    let schema: GraphQLSchema;
    let token: string;
    let viewId: string;
    const send = async (query: string, variables: object = {}): Promise<Answer> => {
      const response = await fetch(`${product.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    };
    const views = async (who: string) =>
      (await product.ask<Views>(who, '{ supportViews { edges { node { id state looked } } } }')).supportViews.edges.map(
        ({ node }) => node,
      );

    beforeAll(async () => {
      product = held();
      schema = buildSchema(await readFile(new URL('../../../apps/admin/schema.graphql', import.meta.url), 'utf8'), {
        assumeValid: true,
      });
      const { does } = actor(product);
      const login = 'school@demo.twinning.example';
      const asked = await does('support', 'askSupportView', 'SupportView', 'id', {
        login,
        reason: 'Không nộp được báo cáo',
      });
      viewId = String(asked.id);
      await does('school', 'answerSupportView', 'SupportView', 'id', { supportViewId: viewId, agree: true });
      const opened = await does('support', 'openSupportView', 'SupportSession', 'token', { supportViewId: viewId });
      token = (opened as unknown as Opened).token;
    });

    it('reads as that person', async () => {
      const own = '{ viewer { name memberships { organization { id name } } } }';
      expect((await send(own)).data).toEqual(await product.ask('school', own));
    });

    it('is refused every mutation of every service by name', async () => {
      const mutations = Object.values(schema.getMutationType()!.getFields());
      expect(mutations.length).toBeGreaterThan(100);
      const answers: Record<string, unknown> = {};
      for (const { name, args } of mutations) {
        const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
        const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
        const source = `mutation ${declared && `(${declared})`} { answer: ${name}${passed && `(${passed})`} { __typename } }`;
        const { data, errors } = await send(
          source,
          Object.fromEntries(args.map((arg) => [arg.name, sample(arg.type)])),
        );
        answers[name] = data?.answer?.__typename ?? errors;
      }
      expect(answers).toEqual(Object.fromEntries(mutations.map(({ name }) => [name, 'OnlyLooking'])));
    });

    it('sends no file', async () => {
      const body = await photo();
      for (const path of ['/uploads', '/imports?kind=ORGANIZATIONS&name=a.xlsx', '/documents/doc_1/files?name=a.pdf']) {
        const response = await fetch(`${product.origin}${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' },
          body,
        });
        expect([path, response.status, JSON.parse(await response.text())]).toMatchObject([
          path,
          403,
          { error: { code: 'ONLY_LOOKING' } },
        ]);
      }
    });

    it('leaves a trace that the person sees, and is over within a second of that person ending it', async () => {
      expect(await views('school')).toEqual([{ id: viewId, state: 'AGREED', looked: true }]);
      await actor(product).does('school', 'endSupportView', 'SupportView', 'state', { supportViewId: viewId });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect((await send('{ viewer { name } }')).data?.viewer ?? null).toBeNull();
      expect(await views('school')).toEqual([{ id: viewId, state: 'OVER', looked: true }]);
    });
  });
