import type { Actor, Scope } from '@twinning/domain/actor';
import type { Language } from '@twinning/domain/text';
import { defaultFieldResolver, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Caller, HouseContext } from './context.ts';
import { noteRefused } from './note-refused.ts';

type Act = 'READ' | 'WRITE';

/** What a key needs for an act in a service: `ACTIVITIES_READ`. */
const needed = (service: string, act: Act) => `${service.toUpperCase()}_${act}`;

const words = {
  scope: {
    vi: (scope: string) =>
      `Khoá này không có phạm vi ${scope}. Hãy nhờ đơn vị giữ khoá mở thêm phạm vi, hoặc bỏ phần này khỏi câu hỏi.`,
    en: (scope: string) =>
      `This key lacks the scope ${scope}. Ask the office that keeps it to add the scope, or leave this part out.`,
  },
  person: {
    vi: 'Việc này dành cho người đăng nhập, khoá của hệ thống không dùng được.',
    en: 'This is for people who sign in; the key of a system cannot use it.',
  },
};

const forbidden = (message: string, scope?: string) =>
  new GraphQLError(message, { extensions: { code: 'FORBIDDEN', ...(scope && { scope }) } });

/** The error of whatever is closed to keys, whatever their scopes. */
export const forPeople = (language: Language): GraphQLError => forbidden(words.person[language]);

/** What is wrong when a key is used beyond its scopes; null for people and for keys that suffice. */
export function scopeFault(
  { scopes }: Pick<Caller | Actor, 'scopes'>,
  service: string,
  act: Act,
  language: Language,
): GraphQLError | null {
  const scope = needed(service, act);
  if (!scopes || scopes.includes(scope as Scope)) return null;
  return forbidden(words.scope[language](scope), scope);
}

type Extensions = { openToKeys?: readonly string[] };

/**
 * Holds keys to their scopes at the roots of a served schema, `_entities` included: whatever is asked, in whichever way,
 * begins there. A schema may name the mutations that are open to keys at all; without a list every one of them is.
 */
export function holdToScopes(schema: GraphQLSchema, service: string, { openToKeys }: Extensions): GraphQLSchema {
  for (const [root, act] of [
    [schema.getQueryType(), 'READ'],
    [schema.getMutationType(), 'WRITE'],
  ] as const)
    for (const field of Object.values(root?.getFields() ?? {})) {
      const resolve = field.resolve ?? defaultFieldResolver;
      const closed = act === 'WRITE' && openToKeys !== undefined && !openToKeys.includes(field.name);
      field.resolve = (source, args, context: HouseContext, info) => {
        const { actor, language } = context;
        const fault =
          scopeFault(actor, service, act, language) ?? (closed && actor.scopes ? forPeople(language) : null);
        if (fault) {
          noteRefused(context.work.audit, actor.accountId, field.name, 'FORBIDDEN');
          throw fault;
        }
        return resolve(source, args, context, info);
      };
    }
  return schema;
}
