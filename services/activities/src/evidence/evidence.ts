/** A photo or a link that shows an activity. Photos show children: each carries a consent state. */
export const consentStates = ['NOT_NEEDED', 'MISSING', 'GIVEN', 'WITHDRAWN', 'EXPIRED'] as const;
export type ConsentState = (typeof consentStates)[number];
export const evidenceKinds = ['PHOTO', 'FILE', 'LINK'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export type Evidence = {
  id: string;
  version: number;
  activityId: string;
  kind: EvidenceKind;
  caption: string | null;
  link: string | null;
  hash: string | null;
  width: number | null;
  height: number | null;
  consent: ConsentState;
  withdrawnReason: string | null;
  addedAt: Date;
  addedBy: string;
};

/** The states under which it may be shown to people outside. */
export const shownStates: readonly ConsentState[] = ['GIVEN', 'NOT_NEEDED'];

/** Without consent nobody outside sees it; once withdrawn or expired nobody at all sees the picture. */
export const pictureHidden = ({ consent }: Pick<Evidence, 'consent'>): boolean =>
  consent === 'WITHDRAWN' || consent === 'EXPIRED';

/** Where the picture, or the page linked to, is found; in a hidden state it is found nowhere. */
export function urlOf({ id, kind, link, ...evidence }: Evidence): string | null {
  if (pictureHidden(evidence)) return null;
  return kind === 'LINK' ? link : `/files/${id}/large`;
}
