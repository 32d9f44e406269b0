import type * as z from 'zod';
import { activitiesEvents } from './activities.ts';
import type { Contract } from './contract.ts';
import { organizationsEvents } from './organizations.ts';
import { partnershipsEvents } from './partnerships.ts';
import { recognitionEvents } from './recognition.ts';
import type { Service } from './services.ts';

export const contracts = {
  ...organizationsEvents,
  ...partnershipsEvents,
  ...activitiesEvents,
  ...recognitionEvents,
} satisfies Record<string, Contract>;

export type EventType = keyof typeof contracts;
export type PayloadOf<Type extends EventType> = z.infer<(typeof contracts)[Type]['payload']>;

export function subscribersOf(type: string): readonly Service[] {
  return (contracts as Record<string, Contract>)[type]?.subscribers ?? [];
}
