/** The seal of the newest entry at an instant, as it is signed. */
export type AuditHead = {
  service: string;
  seq: number;
  hash: string;
  signedAt: string;
  keyId: string;
  signature: string;
};

/** What the signature covers. */
export const headText = ({ service, seq, hash, signedAt }: Omit<AuditHead, 'keyId' | 'signature'>): string =>
  ['audit head', service, seq, hash, signedAt].join('\n');
