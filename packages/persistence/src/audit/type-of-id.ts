/** What the graph calls a thing with an id of this prefix. */
const names: Readonly<Record<string, string>> = {
  acc: 'Account',
  act: 'Activity',
  apt: 'Appointment',
  awd: 'Award',
  cat: 'AwardCategory',
  cli: 'ApiClient',
  cmt: 'Commitment',
  crt: 'AwardCriterion',
  dec: 'ConflictDeclaration',
  dfl: 'DocumentFile',
  doc: 'OfficialDocument',
  dsp: 'Dispute',
  evi: 'Evidence',
  imp: 'SheetImport',
  mbs: 'Membership',
  mem: 'Memorandum',
  mov: 'Movement',
  mrg: 'Merge',
  mtg: 'Meeting',
  nom: 'Nomination',
  obl: 'Obligation',
  org: 'Organization',
  per: 'Person',
  pln: 'Plan',
  prd: 'ReportingPeriod',
  pts: 'Partnership',
  rep: 'Report',
  rnd: 'AwardRound',
  rog: 'Reorganization',
  seat: 'CommitteeMember',
  upl: 'Upload',
};

export function typeOfId(id: string): string {
  const prefix = id.split('_')[0] ?? '';
  return names[prefix] ?? prefix;
}
