/**
 * How entries join the chain, and what keeps it: run by a migration of each service. One transaction appends at a time,
 * under a lock that it holds until its commit, so numbers have no gaps. Migrations have run with this text as it is:
 * a change is another function and another migration.
 */
export const auditChain = (schema: string): readonly string[] => [
  `create function "${schema}".append_audit(entries text[]) returns bigint
    language plpgsql set search_path = "${schema}", pg_catalog, pg_temp
  as $append$
  declare
    entry text;
    number bigint;
    previous text;
    sealed text;
  begin
    perform pg_advisory_xact_lock(hashtextextended('${schema}.audit', 0));
    select seq, hash into number, sealed from audit_entry order by seq desc limit 1;
    number := coalesce(number, 0);
    sealed := coalesce(sealed, '');
    foreach entry in array entries loop
      number := number + 1;
      previous := sealed;
      sealed := encode(sha256(convert_to(previous || E'\\n' || number || E'\\n' || entry, 'UTF8')), 'hex');
      insert into audit_entry (seq, at, request_id, account_id, person_id, client_id, viewed_by, roles, kind, action,
          subject_type, subject_id, before, after, previous_hash, hash)
        select number, at, "requestId", "accountId", "personId", "clientId", "viewedBy", roles, kind, action,
          "subjectType", "subjectId", before, after, previous, sealed
        from jsonb_to_record(entry::jsonb) as said(at timestamptz, "requestId" text, "accountId" text, "personId" text,
          "clientId" text, "viewedBy" text, roles jsonb, kind text, action text, "subjectType" text, "subjectId" text,
          before jsonb, after jsonb);
    end loop;
    return number;
  end
  $append$`,
  `create function "${schema}".keep_audit() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp
  as $keep$
  begin
    raise exception 'The audit trail is only ever added to.' using errcode = 'insufficient_privilege';
  end
  $keep$`,
  ...['audit_entry', 'audit_head'].map(
    (table) => `create trigger keep_audit before update or delete or truncate on "${schema}"."${table}"
      for each statement execute function "${schema}".keep_audit()`,
  ),
];

export const withoutAuditChain = (schema: string): readonly string[] => [
  `drop function if exists "${schema}".keep_audit() cascade`,
  `drop function if exists "${schema}".append_audit(text[])`,
];
