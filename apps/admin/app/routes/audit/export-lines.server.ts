import { neutralized } from '@twinning/sheets/cell-text';
import type { ExportEntry } from './export-document.server.ts';

const columns: Readonly<Record<string, (entry: ExportEntry) => string | number | null>> = {
  at: ({ at }) => at,
  service: ({ service }) => service,
  number: ({ number }) => number,
  kind: ({ kind }) => kind,
  who: ({ who }) => who,
  accountId: ({ accountId }) => accountId,
  clientId: ({ clientId }) => clientId,
  roles: ({ roles }) => roles.map(({ role, organization }) => `${role} ${organization?.id ?? ''}`.trim()).join('; '),
  insteadOfId: ({ insteadOfId }) => insteadOfId,
  insteadOf: ({ insteadOf }) => insteadOf,
  viewedById: ({ viewedById }) => viewedById,
  viewedBy: ({ viewedBy }) => viewedBy,
  action: ({ action }) => action,
  subjectType: ({ subjectType }) => subjectType,
  subjectId: ({ subjectId }) => subjectId,
  subjectName: ({ subjectName }) => subjectName,
  before: ({ before }) => before,
  after: ({ after }) => after,
  requestId: ({ requestId }) => requestId,
};

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : typeof value === 'number' ? String(value) : neutralized(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The first line of a table, with the mark by which spreadsheets know that it is UTF-8. */
export const csvHead = `\ufeff${Object.keys(columns).join(',')}\r\n`;

export const csvLine = (entry: ExportEntry): string =>
  `${Object.values(columns)
    .map((of) => cell(of(entry)))
    .join(',')}\r\n`;

const parsed = (text: string | null): unknown => (text === null ? null : JSON.parse(text));

/** One entry as one line, what was before and after as it is kept. */
export const jsonLine = ({ before, after, roles, ...entry }: ExportEntry): string =>
  `${JSON.stringify({
    ...entry,
    roles: roles.map(({ role, organization }) => ({ role, organizationId: organization?.id ?? null })),
    before: parsed(before),
    after: parsed(after),
  })}\n`;
