import { createHash } from 'node:crypto';
import type { Refusal } from '@twinning/domain/refusal';
import { typeOfId } from '@twinning/persistence/audit/type-of-id';
import { GraphQLError, type GraphQLFieldResolver, type GraphQLResolveInfo } from 'graphql';
import type { HouseContext } from './context.ts';

type Resolver = GraphQLFieldResolver<unknown, HouseContext, Record<string, unknown>>;
type Field = Resolver | { resolve?: Resolver };

type Identified = { id: string; personId?: string | null };

const ID = /^[a-z]{2,5}_[\w-]{1,60}$/;
/** Arguments by which somebody says who they are before the request knows it. */
const NAMING = ['email', 'phone', 'login', 'userName', 'address'] as const;

const inputOf = (given: Record<string, unknown>): Record<string, unknown> =>
  typeof given.input === 'object' && given.input !== null ? (given.input as Record<string, unknown>) : given;

/** The thing a mutation is about as far as its input tells, or else the mutation itself. */
function subjectIn(given: Record<string, unknown>, mutation: string) {
  const id = Object.values(inputOf(given)).find(
    (value): value is string => typeof value === 'string' && ID.test(value),
  );
  return id ? { subjectType: typeOfId(id), subjectId: id } : { subjectType: 'Mutation', subjectId: mutation };
}

/** Whoever asks; a stranger by a digest of the address that is tried, so that the trail holds no address nobody has. */
function asking({ actor }: HouseContext, given: Record<string, unknown>): string {
  if (actor.accountId) return actor.accountId;
  const named = NAMING.map((name) => inputOf(given)[name]).find((value) => typeof value === 'string');
  if (named === undefined) return 'nobody';
  return `sha256:${createHash('sha256').update(String(named).trim().toLowerCase()).digest('hex').slice(0, 32)}`;
}

/** A refusal that is a member of the result comes wrapped, past `instanceof`, but with its fields. */
const isRefusal = (answer: unknown): answer is Refusal =>
  typeof (answer as Partial<Refusal> | null | undefined)?.denies === 'boolean';

function denial(answer: unknown): string | null {
  if (isRefusal(answer)) return answer.denies ? answer.name : null;
  if (answer instanceof GraphQLError && ['FORBIDDEN', 'UNAUTHENTICATED'].includes(String(answer.extensions.code)))
    return String(answer.extensions.code);
  return null;
}

/** Tells the trail of a mutation whose caller was refused, and of one that did something and told nothing. */
const audited =
  (resolve: Resolver): Resolver =>
  async (parent, given, context, info: GraphQLResolveInfo) => {
    const { audit } = context.work;
    const { fieldName } = info;
    const known = audit.accounted;
    const [answer, fault] = await Promise.resolve(resolve(parent, given, context, info)).then(
      (made) => [made, null] as const,
      (error: unknown) => [null, error] as const,
    );
    for (const told of audit.takeTold()) audit.noteDone({ action: fieldName, ...told });
    const denied = denial(fault ?? answer);
    if (denied) {
      const who = asking(context, given);
      const after = { refusal: denied, ...(!context.actor.accountId && { who }) };
      audit.noteRefusal(who, { action: fieldName, ...subjectIn(given, fieldName), after });
    } else if (fault === null && !isRefusal(answer) && audit.accounted === known) {
      const { id: made, account } = (answer ?? {}) as { id?: unknown; account?: Identified };
      // Whoever signs in is known only by the answer.
      const by = account && !context.actor.accountId && { accountId: account.id, personId: account.personId ?? null };
      const subject =
        typeof made === 'string' ? { subjectType: typeOfId(made), subjectId: made } : subjectIn(given, fieldName);
      audit.noteUnrecorded({
        action: fieldName,
        ...subject,
        ...(by && { by, subjectType: 'Account', subjectId: by.accountId }),
      });
    }
    if (fault !== null) throw fault;
    return answer;
  };

export function auditedMutations(mutations: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(mutations as Record<string, Field>).map(([name, field]) => {
      if (typeof field === 'function') return [name, audited(field)];
      return [name, field.resolve ? { ...field, resolve: audited(field.resolve) } : field];
    }),
  );
}
