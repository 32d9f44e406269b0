import { Migration } from '@mikro-orm/migrations';

const schema = 'recognition';

/** Who asks, as the connection was told; a right is judged by the day of the request. */
const asking = [
  `create function ${schema}.serves() returns boolean language sql stable parallel safe set search_path = pg_catalog, pg_temp
    as $$ select coalesce(current_setting('twinning.principal', true), '') = 'service' $$`,
  `create function ${schema}.asks() returns text language sql stable parallel safe set search_path = pg_catalog, pg_temp
    as $$ select substring(current_setting('twinning.principal', true) from '^account:(.+)$') $$`,
  `create function ${schema}.asks_on() returns date language sql stable parallel safe set search_path = pg_catalog, pg_temp
    as $$ select coalesce(nullif(current_setting('twinning.day', true), '')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date) $$`,
  `create function ${schema}.signed_in() returns boolean language sql stable parallel safe set search_path = pg_catalog, pg_temp
    as $$ select ${schema}.serves() or ${schema}.asks() is not null $$`,
  `create function ${schema}.oversees() returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ select ${schema}.serves() or exists (
      select from ${schema}.registry_membership
      where account_id = ${schema}.asks() and role in ('DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER', 'AUDITOR')
        and valid_from <= ${schema}.asks_on() and (valid_to is null or ${schema}.asks_on() < valid_to)) $$`,
];

/** Where the account works, and where it sits: a seat is held by the account or by its person. */
const reach = [
  `create function ${schema}.own_units() returns text[] language sql stable set search_path = pg_catalog, pg_temp
    as $$ select coalesce(array_agg(organization_id), '{}') from ${schema}.registry_membership
      where account_id = (select ${schema}.asks()) and role not like 'COMMITTEE%' and role not in ('AUDITOR', 'SUPPORT')
        and valid_from <= (select ${schema}.asks_on()) and (valid_to is null or (select ${schema}.asks_on()) < valid_to) $$`,
  `create function ${schema}.own_persons() returns text[] language sql stable set search_path = pg_catalog, pg_temp
    as $$ select coalesce(array_agg(person_id), '{}') from ${schema}.registry_membership
      where account_id = (select ${schema}.asks()) and person_id is not null $$`,
  `create function ${schema}.own_seats() returns text[] language sql stable set search_path = pg_catalog, pg_temp
    as $$ select coalesce(array_agg(id), '{}') from ${schema}.committee_seat
      where (account_id = (select ${schema}.asks()) or person_id = any ((select ${schema}.own_persons())::text[]))
        and valid_from <= (select ${schema}.asks_on()) and (valid_to is null or (select ${schema}.asks_on()) < valid_to) $$`,
  `create function ${schema}.own_rounds() returns text[] language sql stable set search_path = pg_catalog, pg_temp
    as $$ select coalesce(array_agg(round_id), '{}') from ${schema}.committee_seat where id = any ((select ${schema}.own_seats())::text[]) $$`,
  `create function ${schema}.rounds_read_scores() returns text[] language sql stable set search_path = pg_catalog, pg_temp
    as $$ select coalesce(array_agg(id), '{}') from ${schema}.award_round round
      where phase not in ('NOMINATION', 'ASSESSMENT', 'SCORING') and (
        exists (select from ${schema}.committee_seat seat
          where seat.round_id = round.id and seat.id = any ((select ${schema}.own_seats())::text[]) and seat.role in ('CHAIR', 'SECRETARY'))
        or exists (select from ${schema}.registry_membership
          where account_id = (select ${schema}.asks()) and role = 'AUDITOR'
            and valid_from <= (select ${schema}.asks_on()) and (valid_to is null or (select ${schema}.asks_on()) < valid_to))) $$`,
];

const serves = `(select ${schema}.serves())`;
const signedIn = `(select ${schema}.signed_in())`;
const oversees = `(select ${schema}.oversees())`;
const among = (column: string, own: string) => `${column} = any ((select ${schema}.${own}())::text[])`;

/** The committee of a round, the department and auditors. */
const committee = `${serves} or ${oversees} or ${among('round_id', 'own_rounds')}`;
const through = (table: string, condition: string) =>
  `${serves} or exists (select from ${schema}.${table} whole where ${condition})`;
const nominated = (condition: string) =>
  `exists (select from ${schema}.nomination whole where whole.id = nomination_id and ${condition})`;
const conflict = `${serves} or ${oversees} or ${among('person_id', 'own_persons')} or ${nominated(among('whole.round_id', 'own_rounds'))}`;

type Rule = { sees: string; writes?: string };

const rules: Record<string, Rule> = {
  /** Those it concerns, and once it is submitted the committee; whom a conflict bars from it only the code can tell. */
  nomination: {
    sees: `${serves} or ${oversees} or ${among('organization_id', 'own_units')} or ${among('nominator_id', 'own_units')}
      or status <> 'DRAFT' and ${among('round_id', 'own_rounds')}`,
  },
  conflict_declaration: { sees: conflict },
  conflict_ruling: { sees: conflict },
  /** A sheet is its judge's alone; when scoring is closed chair, secretary and auditors read it too. */
  score_sheet: {
    sees: `${serves} or ${among('seat_id', 'own_seats')} or ${nominated(among('whole.round_id', 'rounds_read_scores'))}`,
  },
  committee_seat: { sees: signedIn },
  meeting: { sees: committee },
  attendance: { sees: through('meeting', 'whole.id = meeting_id') },
  ballot: { sees: through('meeting', 'whole.id = meeting_id') },
  ballot_voter: { sees: through('meeting', 'whole.id = meeting_id') },
  /** A cancelled award answers like one that never was. */
  award: { sees: `cancelled_by is null or ${committee}`, writes: committee },
  /** What others told of proposals, reports and people: rules read it as the service. */
  known_partnership: { sees: serves },
  known_party: { sees: serves },
  known_activity: { sees: serves },
  known_participant: { sees: serves },
  known_report: { sees: serves },
  known_appointment: { sees: serves },
  known_alias: { sees: signedIn, writes: serves },
  registry_membership: { sees: `${serves} or account_id = (select ${schema}.asks())`, writes: serves },
  idempotency: { sees: `${serves} or account_id = coalesce((select ${schema}.asks()), '')` },
  inbox: { sees: serves },
  outbox: { sees: serves, writes: signedIn },
};

export class Migration20261122085000_row_security extends Migration {
  override name = 'Migration20261122085000_row_security';

  override up(): void {
    for (const statement of [...asking, ...reach]) this.addSql(statement);
    for (const [table, { sees, writes }] of Object.entries(rules)) {
      this.addSql(`alter table ${schema}.${table} enable row level security, force row level security`);
      this.addSql(
        `create policy asked on ${schema}.${table} using (${sees})${writes === undefined ? '' : ` with check (${writes})`}`,
      );
    }
  }

  override down(): void {
    for (const table of Object.keys(rules)) {
      this.addSql(`drop policy asked on ${schema}.${table}`);
      this.addSql(`alter table ${schema}.${table} disable row level security, no force row level security`);
    }
    for (const name of [
      'rounds_read_scores()',
      'own_rounds()',
      'own_seats()',
      'own_persons()',
      'own_units()',
      'oversees()',
      'signed_in()',
      'asks_on()',
      'asks()',
      'serves()',
    ])
      this.addSql(`drop function ${schema}.${name}`);
  }
}
