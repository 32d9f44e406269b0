import type { Fact, Facts } from './facts.ts';

export type Told = 'organizations' | 'partnerships' | 'activities' | 'recognition';
/** One secret of the world: where it stands, how it becomes another, and which row of the table keeps it. */
export type Secret = {
  name: string;
  service: Told;
  rule: string;
  about: Fact;
  table: string;
  column: string;
  to: string;
  where: string;
};
/** The secrets of the world that are changed in turn. */
export function secretsOf(facts: Facts): Secret[] {
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
  const draftDecree = find('Reorganization', ({ applied }) => !applied);
  const invitation = find('Invitation', ({ organizationId }) => organizationId === 'org_a');
  const request = find('DataRequest', ({ partOf }) => partOf === 'per_headB');
  const recognition = { service: 'recognition' } as const;
  const organizations = { service: 'organizations', column: 'name', to: `'other'` } as const;
  return [
    {
      ...organizations,
      name: 'a decree in draft',
      rule: 'Reorganization',
      about: draftDecree,
      table: 'reorganization',
      column: 'title',
      where: `id = '${draftDecree.id}'`,
    },
    {
      ...organizations,
      name: 'an invitation',
      rule: 'Invitation',
      about: invitation,
      table: 'invitation',
      where: `id = '${invitation.id}'`,
    },
    {
      ...organizations,
      name: 'what somebody asks about their data',
      rule: 'DataRequest',
      about: facts.get(request.partOf)!,
      table: 'data_request',
      column: 'reason',
      where: `id = '${request.id}'`,
    },
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
