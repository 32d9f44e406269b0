import { within } from '@twinning/persistence/postgres/within';
import { surveysOf } from './ask/doors.ts';
import type { Rows } from './decisions/read.ts';
import type { Fact, Facts, Principal } from './facts.ts';
import type { Fault } from './verdict/judge.ts';
import type { OpenService, OpenServices } from './world/services.ts';

type Told = 'partnerships' | 'activities' | 'recognition';
/** One secret of the world: where it stands, how it becomes another, and which row of the table keeps it. */
type Secret = {
  name: string;
  service: Told;
  rule: string;
  about: Fact;
  table: string;
  column: string;
  to: string;
  where: string;
};
type Given = { rows: Rows; facts: Facts; principals: readonly Principal[]; services: OpenServices; ownerUrl: string };

function secretsOf(facts: Facts): Secret[] {
  const find = (kind: string, fits: (fact: Fact) => boolean) => facts.of(kind).find(fits)!;
  const scored = find(
    'Nomination',
    ({ scoredBy, scoringClosed }) => (scoredBy as string[]).length > 1 && !scoringClosed,
  );
  const open = find(
    'Nomination',
    ({ scoringClosed, ballotClosed, barred }) =>
      scoringClosed === true && !ballotClosed && (barred as string[]).length > 0,
  );
  const draft = find('Nomination', ({ status }) => status === 'DRAFT');
  const photo = find('Evidence', ({ shown, hidden }) => !shown && !hidden);
  const report = find('Report', ({ submitted }) => !submitted);
  const pair = find('Partnership', ({ status }) => status === 'PROPOSED');
  const recognition = { service: 'recognition' } as const;
  return [
    {
      ...recognition,
      name: 'a score',
      rule: 'Nomination.scores',
      about: scored,
      table: 'score_sheet',
      column: 'values',
      to: `(select jsonb_object_agg(key, 33) from jsonb_each(values))`,
      where: `nomination_id = '${scored.id}'`,
    },
    {
      ...recognition,
      name: 'a vote in an open ballot',
      rule: 'Ballot.for',
      about: open,
      table: 'ballot',
      column: 'votes_for',
      to: 'votes_for + 1',
      where: `nomination_id = '${open.id}'`,
    },
    {
      ...recognition,
      name: 'a dossier in draft',
      rule: 'Dossier',
      about: draft,
      table: 'nomination',
      column: 'sections',
      to: `'[{"title": "x", "items": []}]'::jsonb`,
      where: `id = '${draft.id}'`,
    },
    {
      ...recognition,
      name: 'a declared conflict',
      rule: 'ConflictStep',
      about: open,
      table: 'conflict_declaration',
      column: 'reason',
      to: `'other'`,
      where: `nomination_id = '${open.id}'`,
    },
    {
      service: 'activities',
      name: 'a photo without consent',
      rule: 'Evidence',
      about: photo,
      table: 'evidence',
      column: 'caption',
      to: `'other'`,
      where: `id = '${photo.id}'`,
    },
    {
      service: 'activities',
      name: 'a report in draft',
      rule: 'ReportSection',
      about: report,
      table: 'report',
      column: 'sections',
      to: `'[]'::jsonb`,
      where: `id = '${report.id}'`,
    },
    {
      service: 'partnerships',
      name: 'a pair under negotiation',
      rule: 'Partnership',
      about: pair,
      table: 'partnership',
      column: 'title',
      to: `'other'`,
      where: `id = '${pair.id}'`,
    },
  ];
}

async function answersOf(
  service: OpenService,
  facts: Facts,
  principals: readonly Principal[],
): Promise<Map<Principal, string>> {
  const { surveys } = surveysOf(service, facts);
  const answers = new Map<Principal, string>();
  for (const principal of principals) {
    const all = [];
    for (const { document } of surveys) {
      const { data, errors } = await service.ask(principal, document);
      // Errors of fields that are asked at once come in no order; each must be there.
      all.push({ data, errors: errors.toSorted((one, other) => (one.path < other.path ? -1 : 1)) });
    }
    answers.set(principal, JSON.stringify(all));
  }
  return answers;
}

/** Two worlds that differ in one secret: to whoever may not know it, every answer is the same to the byte. */
export async function interference({
  rows,
  facts,
  principals,
  services,
  ownerUrl,
}: Given): Promise<{ cells: number; faults: Fault[]; idle: string[] }> {
  const faults: Fault[] = [];
  const idle: string[] = [];
  const change = async (statement: string) => (await within(ownerUrl, (client) => client.query(statement))).rows;
  let cells = 0;
  for (const secret of secretsOf(facts)) {
    const { name, rule, about, table, column, to, where } = secret;
    const service = services[secret.service];
    const blind = principals.filter((principal) => !rows.allows(principal, rule, about));
    const knowing = principals.filter((principal) => rows.allows(principal, rule, about)).slice(0, 1);
    const before = await answersOf(service, facts, [...blind, ...knowing]);
    const changed = await change(`update ${secret.service}.${table} set ${column} = ${to} where ${where} returning 1`);
    if (changed.length === 0) throw new Error(`There is no ${name} to change.`);
    const after = await answersOf(service, facts, [...blind, ...knowing]);
    for (const principal of blind) {
      cells += 1;
      if (before.get(principal) !== after.get(principal))
        faults.push({
          kind: 'leak',
          principal: principal.name,
          rule,
          path: about.id,
          told: `answers differ with ${name}`,
        });
    }
    if (knowing.length > 0 && knowing.every((principal) => before.get(principal) === after.get(principal)))
      idle.push(name);
  }
  return { cells, faults, idle };
}
