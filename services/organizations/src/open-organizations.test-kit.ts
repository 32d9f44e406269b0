import type { Role } from '@twinning/domain/actor';
import { within } from '@twinning/persistence/postgres/within';
import { saveRows } from '@twinning/persistence/save-rows';
import { openSubgraph } from '@twinning/testing/open-subgraph';
import { insertAccounts } from './account/account.repository.ts';
import { contextWith } from './context.ts';
import { identity, type Passwords } from './identity/better-auth.ts';
import type { OutsideIssuer } from './identity/outside-issuer-port.ts';
import type { Mail } from './mail/mail.ts';
import { insertOrganizations } from './organization/insert-organizations.repository.ts';
import type { DatedPlacement, EducationLevel, OrganizationKind } from './organization/organization.ts';
import { registered } from './organization/registered.ts';
import { PersonRow } from './person/person.row.ts';
import { database } from './rows.ts';
import { schema } from './schema.ts';
import { registerReader } from './search/register-index.repository.ts';

type Unit = {
  id: string;
  name: string;
  kind: OrganizationKind;
  levels?: readonly EducationLevel[];
  parentId?: string;
  placements?: readonly DatedPlacement[];
  code?: string;
  /** The commune in whose territory it stands. */
  communeId?: string;
  from?: string;
  to?: string;
};

type Given = { passwords?: Passwords; outsideIssuer?: OutsideIssuer | null; demanded?: readonly Role[] };

const recordedAt = new Date('2024-01-01T00:00:00Z');

/** The service over a database of its own, with sessions and passwords as they are kept for its users. */
export async function openOrganizations({ outsideIssuer = null, passwords, demanded }: Given = {}) {
  const register = registerReader();
  let keeper: ReturnType<typeof identity>;
  let post: Mail | undefined;
  let clock = () => recordedAt;
  const subgraph = await openSubgraph({
    service: 'organizations',
    schema,
    database,
    contextOf: (em, caller, now) => {
      clock = now;
      return contextWith(keeper, register, post, outsideIssuer, demanded)(em, caller, now);
    },
  });
  keeper = identity(subgraph.urlFor('identity'), undefined, passwords);

  return {
    ...subgraph,
    identity: keeper,
    /** The time of the requests, for whoever makes a context without one. */
    clock: () => clock(),

    /** Looks into the tables of sign-in, as its role. */
    signInRows: (text: string, values: unknown[] = []): Promise<unknown[]> =>
      within(subgraph.urlFor('identity'), async (client) => (await client.query<object>(text, values)).rows),

    /** Looks at what is kept of a secret, which no role of the service reads, as the owner. */
    keptSecrets: (table: string): Promise<unknown[]> =>
      within(subgraph.ownerUrl, async (client) => (await client.query<object>(`select * from ${table}`)).rows),

    /** Lets the requests that follow send letters. */
    hasMail(mail: Mail): void {
      post = mail;
    },

    /** Puts bodies into the register as the demonstration city does. */
    async has(...units: readonly Unit[]): Promise<void> {
      const bodies = units.map(
        ({ id, name, kind, levels = [], parentId, placements, code, communeId, from = '2014-04-01', to }) => {
          const life = { from, to: to ?? null };
          const parents = parentId ? [{ hierarchy: 'ADMINISTRATIVE' as const, parentId, ...life }] : [];
          return registered({
            id,
            kind,
            levels,
            life,
            names: [{ value: name, ...life }],
            codes: code ? [{ scheme: 'LOCAL', value: code, ...life }] : [],
            placements: placements ?? parents,
            zones: [{ zone: 'URBAN', ...life }],
            locations: communeId ? [{ communeId, ...life }] : [],
            generated: false,
            provenance: [],
          });
        },
      );
      await subgraph.em().transactional((tx) => insertOrganizations(tx, bodies, recordedAt));
    },

    /** Gives somebody a right; answers the account's id, `acc_<who>`. */
    async member(who: string, role: Role, organizationId: string): Promise<string> {
      const id = `acc_${who}`;
      const membership = { id: `mbs_${who}`, role, organizationId, from: '2020-01-01', to: null };
      await subgraph.em().transactional(async (tx) => {
        await saveRows(tx, PersonRow, [{ id: `per_${who}`, name: who, generated: false, provenance: [], recordedAt }]);
        const account = { id, email: `${who}@test.example`, phone: null, name: who, personId: `per_${who}` };
        await insertAccounts(tx, [{ ...account, memberships: [membership] }], recordedAt);
      });
      return id;
    },

    async [Symbol.asyncDispose](): Promise<void> {
      await keeper.stop();
      await subgraph[Symbol.asyncDispose]();
    },
  };
}

export type OpenOrganizations = Awaited<ReturnType<typeof openOrganizations>>;
