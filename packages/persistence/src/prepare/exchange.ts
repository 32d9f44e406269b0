import { roleOf, serviceNames } from '../service-names.ts';

const roles = serviceNames.map(roleOf).join(', ');
const names = serviceNames.map((name) => `'${name}'`).join(', ');

/**
 * The one door between the schemas: it runs as the owner, takes an event for a subscriber's inbox and wakes that
 * subscriber, once per event however often it is delivered.
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

  revoke all on function exchange.deliver(text, text, text, jsonb, timestamptz) from public;
  grant execute on function exchange.deliver(text, text, text, jsonb, timestamptz) to ${roles};
`;
