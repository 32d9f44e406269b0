import { escapeLiteral } from 'pg';
import { roleOf, type ServiceName } from '../service-names.ts';

/** What no service changes once it is written, wherever such a table stands; migrations are the owner's alone. */
const everywhere: Readonly<Record<string, string>> = {
  audit_entry: 'update, delete',
  audit_head: 'update, delete',
  mikro_orm_migrations: 'insert, update, delete',
};

const own: Partial<Record<ServiceName, Readonly<Record<string, string>>>> = {
  activities: { consent_record: 'update, delete' },
  recognition: {
    ballot_voter: 'update, delete',
    conflict_declaration: 'update, delete',
    decision: 'update, delete',
    score_sheet: 'update, delete',
  },
};

/**
 * Takes from the login role of a service what it never does to its tables. The grant it follows names all tables of a
 * schema, and tables are made by migrations: so it is said after the one and after the other.
 */
export function appendOnly(service: ServiceName): string {
  const role = roleOf(service);
  const taken = Object.entries({ ...everywhere, ...own[service] }).map(
    ([table, verbs]) => `
      if to_regclass(${escapeLiteral(`${service}.${table}`)}) is not null then
        revoke ${verbs} on ${service}.${table} from ${role};
      end if;`,
  );
  return `
    do $$ begin
      if exists (select from pg_roles where rolname = ${escapeLiteral(role)}) then ${taken.join('')}
      end if;
    end $$;
  `;
}
