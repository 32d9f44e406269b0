import { Migration } from '@mikro-orm/migrations';

/** The tables of better-auth 1.7.25 for our options, as its getMigrations writes them, in a schema of their own. */
export class Migration20261122024500_identity extends Migration {
  override name = 'Migration20261122024500_identity';

  override up(): void {
    this.addSql(
      `create table "identity"."user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);`,
    );
    this.addSql(
      `create table "identity"."session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references "identity"."user" ("id") on delete cascade, "endsAt" timestamptz not null);`,
    );
    this.addSql(
      `create table "identity"."account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "identity"."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);`,
    );
    this.addSql(
      `create table "identity"."verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);`,
    );
    this.addSql(`create index "session_userId_idx" on "identity"."session" ("userId");`);
    this.addSql(`create index "account_userId_idx" on "identity"."account" ("userId");`);
    this.addSql(`create index "verification_identifier_idx" on "identity"."verification" ("identifier");`);
  }

  override down(): void {
    for (const table of ['verification', 'account', 'session', 'user'])
      this.addSql(`drop table if exists "identity"."${table}";`);
  }
}
