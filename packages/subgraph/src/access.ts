import type { Actor } from '@twinning/domain/actor';
import type { Language } from '@twinning/domain/text';
import { GraphQLError, type GraphQLSchema, isObjectType } from 'graphql';
import { forPeople } from './scope.ts';

const words = {
  signIn: {
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết. Hãy đăng nhập lại.',
    en: 'You are not signed in, or the session has ended. Sign in again.',
  },
  role: {
    vi: 'Vai trò của bạn không dùng được mục này. Hãy nhờ người phụ trách đơn vị phân quyền.',
    en: 'Your role may not use this. Ask the head of your unit to grant it.',
  },
};

/** The error of a field that the caller may not use at all. */
export function notAllowed(actor: Actor, language: Language): GraphQLError {
  if (actor.scopes) return forPeople(language);
  return actor.accountId
    ? new GraphQLError(words.role[language], { extensions: { code: 'FORBIDDEN' } })
    : new GraphQLError(words.signIn[language], { extensions: { code: 'UNAUTHENTICATED' } });
}

type Declaring = { openToAll?: true; pothosOptions?: { authScopes?: unknown } };
const declares = (extensions: unknown) => {
  const { openToAll, pothosOptions } = extensions as Declaring;
  return openToAll === true || pothosOptions?.authScopes !== undefined;
};

/** Every field says who may use it, itself or through its type; a schema that leaves one open does not start. */
export function assertAccessDeclared(schema: GraphQLSchema): void {
  const open = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__') && !declares(type.extensions))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !declares(field.extensions))
        .map((field) => `${type.name}.${field.name}`),
    );
  if (open.length > 0) throw new Error(`These fields do not say who may use them: ${open.join(', ')}`);
}
