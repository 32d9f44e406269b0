import { registryRows } from '@twinning/registry/registry.row';
import { awardRows } from './award/award.row.ts';
import { conflictRows } from './conflict/conflict.row.ts';
import { knownRows } from './known/known.row.ts';
import { meetingRows } from './meeting/meeting.row.ts';
import { NominationRow } from './nomination/nomination.row.ts';
import { AwardPolicyRow } from './policy/award-policy.row.ts';
import { roundRows } from './round/award-round.row.ts';
import { ScoreSheetRow } from './scoring/score-sheet.row.ts';

/** Every table of the service. */
export const rows = [
  ...registryRows,
  ...knownRows,
  AwardPolicyRow,
  ...roundRows,
  NominationRow,
  ...conflictRows,
  ScoreSheetRow,
  ...meetingRows,
  ...awardRows,
] as const;

export const database = { schema: 'recognition', entities: rows } as const;
