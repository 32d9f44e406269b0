import * as z from 'zod';
import type { Contract } from './contract.ts';
import { day } from './day.ts';

const nomination = {
  payload: z.object({ nominationId: z.string(), roundId: z.string(), status: z.string() }),
  subscribers: [],
};
const round = { payload: z.object({ roundId: z.string(), phase: z.string() }), subscribers: [] };

/** What is secret (scores, ballots) is never in an event: only that a step was taken. */
export const recognitionEvents = {
  'recognition.award-round-opened.v1': round,
  'recognition.award-round-advanced.v1': round,
  'recognition.committee-member-seated.v1': {
    payload: z.object({ roundId: z.string(), seatId: z.string() }),
    subscribers: [],
  },
  'recognition.nomination-drafted.v1': nomination,
  'recognition.nomination-submitted.v1': nomination,
  'recognition.nomination-returned.v1': nomination,
  'recognition.nomination-assessed.v1': nomination,
  'recognition.nomination-advanced.v1': nomination,
  'recognition.conflict-ruled.v1': nomination,
  'recognition.scores-handed-in.v1': nomination,
  'recognition.meeting-held.v1': round,
  'recognition.ballot-closed.v1': nomination,
  'recognition.award-decided.v1': {
    payload: z.object({
      awardId: z.string(),
      nominationId: z.string(),
      movementId: z.string(),
      organizationId: z.string(),
      personId: z.string().nullable(),
      title: z.string(),
      awardedOn: day,
    }),
    subscribers: ['activities'],
  },
  'recognition.award-cancelled.v1': {
    payload: z.object({
      awardId: z.string(),
      nominationId: z.string(),
      organizationId: z.string(),
      reason: z.string(),
    }),
    subscribers: ['activities'],
  },
} as const satisfies Record<string, Contract>;
