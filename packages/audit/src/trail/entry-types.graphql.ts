import type { ObjectRef } from '@pothos/core';
import type { HouseContext } from '@twinning/subgraph/context';
import type { HouseBuilder, HouseTypes } from '@twinning/subgraph/house-builder';
import { auditKinds } from '../audit-kind.ts';
import type { RoleThen, TrailEntry } from './trail-entry.ts';

export type Ref<Context extends HouseContext, Shape> = ObjectRef<
  PothosSchemaTypes.ExtendDefaultTypes<HouseTypes<Context>>,
  Shape,
  Shape
>;

export const forReaders = { authScopes: { person: true }, directives: { shareable: {} } } as const;

const jsonText = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

export function defineRoleThen<Context extends HouseContext, Organization>(
  builder: HouseBuilder<Context>,
  organization: Ref<Context, Organization>,
  organizationOf: (id: string, context: Context) => Organization | null | Promise<Organization | null>,
): Ref<Context, RoleThen> {
  return builder.objectRef<RoleThen>('AuditRole').implement({
    ...forReaders,
    description: 'A right as it was held at the time of an entry.',
    fields: (t) => ({
      role: t.exposeString('role', { description: 'As in the enum `Role`.' }),
      organization: t.field({
        type: organization,
        nullable: true,
        description: 'Where it was held; null where that would name a judge.',
        resolve: ({ organizationId }, _args, context) =>
          (organizationId === null ? null : organizationOf(organizationId, context as Context)) as never,
      }),
    }),
  });
}

export function defineAuditEntry<Context extends HouseContext>(
  builder: HouseBuilder<Context>,
  service: string,
  role: Ref<Context, RoleThen>,
): { AuditEntryType: Ref<Context, TrailEntry>; AuditKindType: ReturnType<typeof kindOf<Context>> } {
  const AuditKindType = kindOf(builder);
  const AuditEntryType = builder.objectRef<TrailEntry>('AuditEntry').implement({
    ...forReaders,
    description:
      'What somebody did, read or was refused, as it was sealed. For auditors and department administrators.',
    fields: (t) => ({
      id: t.id({ description: 'The service and the number.', resolve: ({ seq }) => `${service}-${seq}` }),
      service: t.string({ description: 'The service whose trail it stands in.', resolve: () => service }),
      number: t.exposeInt('seq', { description: 'Its place in the chain of its service, without gaps.' }),
      at: t.expose('at', { type: 'DateTime', description: 'When the request came.' }),
      kind: t.expose('kind', { type: AuditKindType, description: 'Written, read or refused.' }),
      who: t.exposeString('name', {
        nullable: true,
        description:
          'Name of the account or the key today; null for nobody signed in, and for what the product did itself.',
      }),
      accountId: t.exposeID('accountId', { nullable: true, description: 'TypeID `acc_…` of who did it.' }),
      clientId: t.exposeID('clientId', {
        nullable: true,
        description: 'TypeID `cli_…` of the key that did it for its office.',
      }),
      roles: t.expose('roles', { type: [role], description: 'The rights held at that time.' }),
      viewedById: t.exposeID('viewedBy', {
        nullable: true,
        description: 'The account of support that looked through the eyes of `who`.',
      }),
      viewedBy: t.exposeString('viewerName', { nullable: true, description: 'The name of that account.' }),
      action: t.exposeString('action', { description: 'The mutation, the event, or what was read.' }),
      subjectType: t.exposeString('subjectType', { description: 'What it was done to, as the graph names it.' }),
      subjectId: t.exposeID('subjectId', { description: 'Its id.' }),
      subjectName: t.exposeString('subjectName', {
        nullable: true,
        description: 'Name of the account or the key it was done to, today; null where it was done to something else.',
      }),
      before: t.string({
        nullable: true,
        description: 'What was last said of it, as JSON; never a password, token, score or vote.',
        resolve: ({ before }) => jsonText(before),
      }),
      after: t.string({
        nullable: true,
        description: 'What is said of it since, as JSON; of a read, how it was asked for; of a refusal, its name.',
        resolve: ({ after }) => jsonText(after),
      }),
      requestId: t.exposeString('requestId', {
        description: 'The request, in all services; `of-itself` for what nobody asked for.',
      }),
    }),
  });
  return { AuditEntryType, AuditKindType };
}

const kindOf = <Context extends HouseContext>(builder: HouseBuilder<Context>) =>
  builder.enumType('AuditKind', {
    description: 'Something written, something personal or secret read, somebody refused.',
    values: auditKinds,
  });
