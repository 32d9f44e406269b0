const query = (entries: Record<string, string | undefined>): string => {
  const kept = Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
};

/** Where every record and list is read; written once so that a work list and a page never disagree. */
export const address = {
  organization: (id: string) => `/organizations/${id}`,
  organizationsUnder: (parent: string) => `/organizations${query({ parent })}`,
  document: (id: string) => `/documents/${id}`,
  partnership: (id: string) => `/partnerships/${id}`,
  partnerships: (filter: { status?: string; level?: string; party?: string } = {}) => `/partnerships${query(filter)}`,
  activity: (id: string) => `/activities/${id}`,
  activities: (filter: { kind?: string; status?: string; organization?: string; under?: string } = {}) =>
    `/activities${query(filter)}`,
  report: (id: string) => `/reports/${id}`,
  reports: (filter: { status?: string; organization?: string; recipient?: string } = {}) => `/reports${query(filter)}`,
  /** Where the report of a unit for a period is begun. */
  draftReport: (organization: string, period: string) => `/reports/new${query({ organization, period })}`,
  awardRound: (code: string) => `/recognition/${encodeURIComponent(code)}`,
  nomination: (id: string) => `/recognition/nominations/${id}`,
  participants: (figure: string, more: { under?: string; mapOn?: string } = {}) =>
    `/overview/schools${query({ figure, ...more })}`,
};
