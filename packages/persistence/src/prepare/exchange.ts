import { roleOf, serviceNames } from '../service-names.ts';

const roles = serviceNames.map(roleOf).join(', ');
const names = serviceNames.map((name) => `'${name}'`).join(', ');

/**
 * The one door between the schemas: it runs as the owner, takes an event for a subscriber's inbox and wakes that
 * subscriber, once per event however often it is delivered. `deliver_all` takes many at once, in their order.
 */
export const exchange = `
  create schema if not exists exchange;
  revoke all on schema exchange from public;
  grant usage on schema exchange to ${roles};

  create or replace function exchange.deliver(
    subscriber text, event_id text, type text, payload jsonb, occurred_at timestamptz
  ) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $deliver$
  declare
    fresh bigint;
  begin
    if subscriber is null or subscriber not in (${names}) then
      raise exception 'There is no subscriber "%".', subscriber using errcode = 'invalid_parameter_value';
    end if;
    execute format(
      'insert into %I.inbox (event_id, type, payload, occurred_at) values ($1, $2, $3, $4) on conflict do nothing',
      subscriber
    ) using event_id, type, payload, occurred_at;
    get diagnostics fresh = row_count;
    if fresh = 1 then
      execute format('select %I.add_job(''listen'', $1, ''listen'')', subscriber || '_jobs')
        using json_build_object('eventId', event_id);
    end if;
  end
  $deliver$;

  create or replace function exchange.deliver_all(subscriber text, messages jsonb) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $deliver_all$
  begin
    if subscriber is null or subscriber not in (${names}) then
      raise exception 'There is no subscriber "%".', subscriber using errcode = 'invalid_parameter_value';
    end if;
    execute format(
      'with fresh as (
         insert into %1$I.inbox (event_id, type, payload, occurred_at)
         select id, type, payload, occurred_at
         from rows from (jsonb_to_recordset($1) as (id text, type text, payload jsonb, occurred_at timestamptz))
           with ordinality as message(id, type, payload, occurred_at, nth)
         order by nth on conflict do nothing returning event_id
       )
       select count(made) from (
         select array_agg(row(''listen'', json_build_object(''eventId'', event_id), ''listen'', null, null, null, null, null)::%2$I.job_spec) as specs
         from fresh having count(*) > 0
       ) due cross join lateral %2$I.add_jobs(specs) as made',
      subscriber, subscriber || '_jobs'
    ) using messages;
  end
  $deliver_all$;

  revoke all on function exchange.deliver_all(text, jsonb) from public;
  grant execute on function exchange.deliver_all(text, jsonb) to ${roles};

  revoke all on function exchange.deliver(text, text, text, jsonb, timestamptz) from public;
  grant execute on function exchange.deliver(text, text, text, jsonb, timestamptz) to ${roles};
`;
