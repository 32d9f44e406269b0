import { Migration } from '@mikro-orm/migrations';

const schema = 'recognition';

const ownSeats = (alsoIf: string) => `create or replace function ${schema}.own_seats() returns text[]
  language sql stable set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(seat.id), '{}') from ${schema}.committee_seat seat
    where (seat.account_id = (select ${schema}.asks()) or seat.person_id = any ((select ${schema}.own_persons())::text[]))
      and seat.valid_from <= (select ${schema}.asks_on())
      and (seat.valid_to is null or (select ${schema}.asks_on()) < seat.valid_to) ${alsoIf} $$`;

/** A seat is taken with the right of its kind: when that ends, so does what the seat shows, the same day. */
const withItsRight = `and exists (select from ${schema}.registry_membership held
  where held.account_id = (select ${schema}.asks()) and held.role = 'COMMITTEE_' || seat.role
    and held.valid_from <= (select ${schema}.asks_on())
    and (held.valid_to is null or (select ${schema}.asks_on()) < held.valid_to))`;

export class Migration20261122173000_seats_with_rights extends Migration {
  override name = 'Migration20261122173000_seats_with_rights';

  override up(): void {
    this.addSql(ownSeats(withItsRight));
  }

  override down(): void {
    this.addSql(ownSeats(''));
  }
}
