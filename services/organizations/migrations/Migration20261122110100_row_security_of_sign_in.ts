import { Migration } from '@mikro-orm/migrations';

const schema = 'organizations';
const serves = `(select ${schema}.serves())`;
const asks = `(select ${schema}.asks())`;

const rules: Record<string, string> = {
  /** What opens an account is nobody's who asks: whoever signs in is nobody yet. */
  password_reset: serves,
  second_factor: serves,
  recovery_code: serves,
  sign_in_ticket: serves,
  support_view: `${serves} or account_id = ${asks} or support_account_id = ${asks}`,
  /** Which bodies are one is public; which people are, is for people of the movement. */
  merge: `subject = 'ORGANIZATION' or (select ${schema}.signed_in())`,
};

export class Migration20261122110100_row_security_of_sign_in extends Migration {
  override name = 'Migration20261122110100_row_security_of_sign_in';

  override up(): void {
    for (const [table, sees] of Object.entries(rules)) {
      this.addSql(`alter table ${schema}.${table} enable row level security, force row level security`);
      this.addSql(`create policy asked on ${schema}.${table} using (${sees})`);
    }
  }

  override down(): void {
    for (const table of Object.keys(rules)) {
      this.addSql(`drop policy asked on ${schema}.${table}`);
      this.addSql(`alter table ${schema}.${table} disable row level security, no force row level security`);
    }
  }
}
