import * as z from 'zod';
import { partialDay } from '#app/forms/partial-day.ts';
import { choice, day, id, optionalDay, optionalText, text } from '#app/forms/values.ts';
import { zones } from '../filter.ts';

export const hierarchies = ['ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER', 'EMULATION_CLUSTER'] as const;
export const schemes = ['LOCAL', 'GSO', 'MOET'] as const;

const body = { organizationId: id, expectedVersion: z.number() };
const from = partialDay.refine(({ value }) => value !== null, { path: ['value'], message: 'required' });
const days = { from, to: optionalDay };

export const Renaming = z.object({ ...body, ...days, name: text(200) });
export const Coding = z.object({ ...body, ...days, scheme: choice(schemes), code: optionalText(60) });
export const Placing = z.object({ ...body, ...days, hierarchy: choice(hierarchies), parentId: optionalText(60) });
export const Zoning = z.object({ ...body, ...days, zone: choice(zones).optional() });
export const Locating = z.object({ ...body, ...days, communeId: optionalText(60) });
export const Dissolving = z.object({ ...body, on: day });

type Given = { from: z.output<typeof from>; to?: string | undefined };

/** The days of a change as the service takes them. */
export const daysOf = ({ from: { value, precision }, to }: Given) => ({
  from: value ?? '',
  precision,
  to: to ?? null,
});
