const query = (entries: Record<string, string | undefined>): string => {
  const kept = Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
};

/** Where every record and list is read; written once so that a work list and a page never disagree. */
export const address = {
  organization: (id: string) => `/organizations/${id}`,
  organizationsUnder: (parent: string) => `/organizations${query({ parent })}`,
  /** Everything under a unit at any depth; `direct` for what stands under nothing in between. */
  unitsUnder: (id: string, { direct, ...more }: { hierarchy?: string; of?: string; direct?: string } = {}) =>
    direct ? `/organizations${query({ parent: id, only: 'schools' })}` : `/organizations/${id}/units${query(more)}`,
  compare: (days: { from?: string; to?: string; kind?: string; of?: string } = {}) => `/compare${query(days)}`,
  compareUnit: (id: string, days: { from?: string; to?: string } = {}) => `/organizations/${id}/compare${query(days)}`,
  /** Where a fact of a unit is changed, its form open. */
  changeOrganization: (id: string, verb?: string) => `/organizations/${id}/facts${query({ do: verb })}`,
  person: (id: string) => `/people/${id}`,
  duplicates: () => '/duplicates',
  mergePreview: (subject: 'ORGANIZATION' | 'PERSON', kept: string, merged: string) =>
    `/duplicates/preview${query({ subject, kept, merged })}`,
  /** Why somebody sees a thing or does not; the reader, unless an account is named. */
  why: (about?: string, account?: string) => `/why${query({ about, account })}`,
  reorganization: (id: string) => `/reorganizations/${id}`,
  /** Whom a unit has invited, and where it invites more. */
  invitations: (unit?: string) => `/members/invitations${query({ unit })}`,
  import: (id: string) => `/imports/${id}`,
  importColumns: (id: string) => `/imports/${id}/columns`,
  document: (id: string) => `/documents/${id}`,
  /** The numbers of an issuer's papers of a year and a kind. */
  register: (of: { issuer?: string; year?: string; kind?: string } = {}) => `/documents/register${query(of)}`,
  /** Who has acted on a paper, and the rows behind a number. */
  cascade: (id: string, rows: { show?: string; acted?: string } = {}) => `/documents/${id}/cascade${query(rows)}`,
  partnership: (id: string) => `/partnerships/${id}`,
  partnerships: (filter: { status?: string; level?: string; party?: string } = {}) => `/partnerships${query(filter)}`,
  activity: (id: string) => `/activities/${id}`,
  activities: (filter: { kind?: string; status?: string; organization?: string; under?: string } = {}) =>
    `/activities${query(filter)}`,
  /** As the public sees it. */
  practice: (id: string) => `/practices/${id}`,
  report: (id: string) => `/reports/${id}`,
  /** Without a unit: everyone's, whatever the reader's own first view is. */
  reports: (filter: { status?: string; organization?: string; recipient?: string; period?: string } = {}) =>
    `/reports${query({ ...(!filter.organization && !filter.recipient && { scope: 'all' }), ...filter })}`,
  reviseReport: (id: string) => `/reports/${id}/revise`,
  obligations: (filter: { status?: string; organization?: string; recipient?: string; period?: string } = {}) =>
    `/reports/obligations${query({ ...(!filter.organization && !filter.recipient && { scope: 'all' }), ...filter })}`,
  /** Duties are known by who owes them, and for which period. */
  obligation: (id: string, organization: string, period: string) =>
    `/reports/obligations/${id}${query({ organization, period })}`,
  /** Where the report of a unit for a period is begun. */
  draftReport: (organization: string, period: string) => `/reports/new${query({ organization, period })}`,
  members: (of?: string) => `/members${query({ of })}`,
  delegations: (of?: string) => `/members/delegations${query({ of })}`,
  awardRound: (code: string) => `/recognition/${encodeURIComponent(code)}`,
  nominate: (round: string) => `/recognition/${encodeURIComponent(round)}/nominate`,
  nomination: (id: string) => `/recognition/nominations/${id}`,
  reviseDossier: (id: string) => `/recognition/nominations/${id}/dossier`,
  keys: (office?: string) => `/keys${query({ office })}`,
  key: (id: string) => `/keys/${id}`,
  connectSoftware: (office: string) => `/keys/new${query({ office })}`,
  certificate: (number: string) => `/certificates/${encodeURIComponent(number)}`,
  participants: (figure: string, more: { under?: string; mapOn?: string; withoutUnit?: string } = {}) =>
    `/overview/schools${query({ figure, ...more })}`,
};
