/** What an entry of the audit trail tells of: something written, something personal or secret read, somebody refused. */
export const auditKinds = ['WRITE', 'READ', 'REFUSED'] as const;
export type AuditKind = (typeof auditKinds)[number];
