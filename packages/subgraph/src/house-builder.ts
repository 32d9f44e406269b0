import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import ErrorsPlugin from '@pothos/plugin-errors';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { hasRole, type Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import {
  IdempotencyKeyReused,
  InvalidInput,
  NotFound,
  NotYourOrganization,
  OnlyLooking,
  type Refusal,
  StaleVersion,
} from '@twinning/domain/refusal';
import { notAllowed } from './access.ts';
import type { HouseContext } from './context.ts';
import { noteRefused } from './note-refused.ts';
import './noted-reads.ts';
import './only-looking.ts';
import './open-to-all.ts';

export type HouseTypes<Context extends HouseContext> = {
  Context: Context;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: Day; Output: Day };
    DateTime: { Input: Date; Output: Date };
  };
  Interfaces: { Refusal: Refusal };
  AuthScopes: { everyone: boolean; signedIn: boolean; person: boolean; role: Role | readonly Role[] };
  Directives: {
    key: { locations: 'OBJECT'; args: { fields: string; resolvable?: boolean } };
    shareable: { locations: 'OBJECT' | 'FIELD_DEFINITION'; args: Record<string, unknown> };
  };
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The builder of a service: non-null by default, every field with its access, refusals as members of the result. */
export const houseBuilder = <Context extends HouseContext>() =>
  new SchemaBuilder<HouseTypes<Context>>({
    plugins: [ErrorsPlugin, 'onlyLooking', ScopeAuthPlugin, 'notedReads', DirectivesPlugin, 'openToAll'],
    defaultFieldNullability: false,
    defaultInputFieldRequiredness: true,
    directives: { useGraphQLToolsUnorderedDirectives: true },
    errors: {
      directResult: true,
      defaultTypes: [NotFound, NotYourOrganization, InvalidInput, StaleVersion, IdempotencyKeyReused, OnlyLooking],
      defaultUnionOptions: {
        name: ({ fieldName }) => `${capital(fieldName)}Result`,
        description: 'What the mutation made, or the refusal that says why it made nothing.',
      },
    },
    scopeAuth: {
      authScopes: ({ actor }) => ({
        everyone: true,
        signedIn: actor.accountId !== null,
        person: actor.accountId !== null && actor.scopes === undefined,
        role: (wanted) => hasRole(actor, ...(typeof wanted === 'string' ? [wanted] : wanted)),
      }),
      unauthorizedError: (_parent, { actor, language, work }, info) => {
        // Mutations tell of their refusals themselves.
        if (info.parentType.name !== 'Mutation')
          noteRefused(work.audit, actor.accountId, `${info.parentType.name}.${info.fieldName}`, 'FORBIDDEN');
        return notAllowed(actor, language);
      },
    },
  });

export type HouseBuilder<Context extends HouseContext> = ReturnType<typeof houseBuilder<Context>>;
