import { escapeIdentifier, escapeLiteral } from 'pg';
import { type RoleName, roleOf } from '../service-names.ts';

/** The search path stands on the role, not on the database, so that a clone of the database has it too. */
export function loginRole(name: RoleName, password: string, database: string): string {
  const role = roleOf(name);
  return `
    do $$ begin
      if not exists (select from pg_roles where rolname = ${escapeLiteral(role)}) then create role ${role}; end if;
    end $$;
    alter role ${role} login password ${escapeLiteral(password)};
    alter role ${role} set search_path = ${name}, extensions;
    grant connect, temporary on database ${escapeIdentifier(database)} to ${role};
    grant usage on schema extensions to ${role};
  `;
}

/** What only this role may touch; the owner role makes the tables and the role reads and writes their rows. */
export function ownSchema(schema: string, name: RoleName): string {
  const role = roleOf(name);
  const rows = 'select, insert, update, delete';
  return `
    create schema if not exists ${schema};
    revoke all on schema ${schema} from public;
    grant usage on schema ${schema} to ${role};
    grant ${rows} on all tables in schema ${schema} to ${role};
    grant usage on all sequences in schema ${schema} to ${role};
    grant execute on all functions in schema ${schema} to ${role};
    alter default privileges in schema ${schema} grant ${rows} on tables to ${role};
    alter default privileges in schema ${schema} grant usage on sequences to ${role};
    alter default privileges in schema ${schema} grant execute on functions to ${role};
  `;
}

export const closeToThePublic = (database: string): string => `
  revoke all on database ${escapeIdentifier(database)} from public;
  revoke all on schema public from public;
`;
