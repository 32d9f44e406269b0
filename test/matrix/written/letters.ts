import { rowsOf, sql } from '@twinning/persistence/sql';
import { parse } from 'graphql';
import { composeLetter } from '../../../services/organizations/src/mail/compose-letter.ts';
import type { Rows } from '../decisions/read.ts';
import type { Facts, Principal } from '../facts.ts';
import { strangerTo } from '../verdict/betrayed.ts';
import type { Fault } from '../verdict/judge.ts';
import { mutationText } from '../world/act.ts';
import type { Canary } from '../world/canary.ts';
import type { OpenService } from '../world/services.ts';

type Given = { rows: Rows; facts: Facts; canaries: readonly Canary[]; principals: readonly Principal[] };
const GUEST = 'moi@test.example';

/** Has every kind of letter written that the product knows, each taken back; those that deeds had written are there already. */
async function haveThemWritten(organizations: OpenService): Promise<void> {
  const does = async (who: string, mutation: string, input: object) => {
    const document = parse(mutationText(organizations.schema, mutation));
    const { data, errors } = await organizations.rehearse({ accountId: `acc_${who}` }, document, { input });
    if (!data?.answer) throw new Error(`${who} could not ${mutation}: ${JSON.stringify(errors)}`);
  };
  const invited = { organizationId: 'org_a', role: 'SCHOOL_STAFF', name: 'Cô Hiền', from: '2024-05-06' };
  for (const who of ['headA', 'officer']) await does(who, 'inviteMember', { ...invited, email: GUEST, print: false });
  const since = new Date('2024-05-06T01:00:00Z');
  await rowsOf(
    organizations.em(),
    sql`insert into second_factor (account_id, secret, made_at, confirmed_at) values ('acc_nobody', 'sealed', ${since}, ${since})`,
  );
  await does('administrator', 'resetSecondFactor', { accountId: 'acc_nobody' });
  await rowsOf(organizations.em(), sql`delete from second_factor where account_id = 'acc_nobody'`);
  await organizations.forgetPassword('headb@test.example');
}

/** Searches every letter for what its reader may not know, and for how to reach others. */
export async function surveyLetters(
  organizations: OpenService,
  given: Given,
): Promise<{ cells: number; faults: Fault[] }> {
  await haveThemWritten(organizations);
  const strange = strangerTo(given);
  const nobody = given.principals.find(({ accountId }) => accountId === null)!;
  const faults: Fault[] = [];
  const kinds = new Set<string>();
  for (const letter of organizations.letters) {
    const { address, name } = letter.to;
    const reader = given.principals.find((one) => `${one.name.toLowerCase()}@test.example` === address) ?? nobody;
    const { subject, text, html } = composeLetter(letter);
    const said = [subject, text, html].join('\n').replaceAll(name, '').replaceAll(address, '');
    const at = { kind: 'leak' as const, principal: `whoever reads at ${address}`, path: letter.subject.en };
    kinds.add(letter.subject.en);
    for (const { field, text: met } of strange(reader, said)) faults.push({ ...at, rule: field, told: met });
    for (const [met] of said.matchAll(/[\w.]+@[\w-]+\.\w+/g)) faults.push({ ...at, rule: 'Account.email', told: met });
  }
  if (kinds.size < 3) throw new Error(`Only ${[...kinds].join(', ')} were written: it proves nothing.`);
  return { cells: organizations.letters.length, faults };
}
