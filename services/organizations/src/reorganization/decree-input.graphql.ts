import { isDay } from '@twinning/domain/day';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { codeSchemes, educationLevels, hierarchies, organizationKinds, zones } from '../organization/organization.ts';
import {
  CodeSchemeType,
  EducationLevelType,
  HierarchyType,
  OrganizationKindType,
  ZoneType,
} from '../organization/organization-enums.graphql.ts';
import type { DraftReorganization } from './draft-reorganization.ts';
import { lineKinds } from './reorganization.ts';
import { ReorganizationLineKindType, ShareType } from './reorganization-enums.graphql.ts';

const FoundingCodeInput = builder.inputType('FoundingCodeInput', {
  description: 'A code of a body that a decree founds.',
  fields: (t) => ({
    scheme: t.field({ type: CodeSchemeType, description: 'Who gives it; one code of each scheme.' }),
    value: t.string({ description: 'The code, 1 to 60 letters, digits, dots and hyphens.' }),
  }),
});

const FoundingInput = builder.inputType('ReorganizationFoundingInput', {
  description: 'A body that the decree brings to life on its day.',
  fields: (t) => ({
    key: t.string({
      description: 'What the lines call it, 1 to 60 letters; or the id it has in a draft that is revised.',
    }),
    kind: t.field({ type: OrganizationKindType, description: 'What sort of body it is.' }),
    name: t.string({ description: 'Full official name, 3 to 200 letters.' }),
    levels: t.field({ type: [EducationLevelType], defaultValue: [], description: 'Levels it teaches.' }),
    zone: t.field({ type: ZoneType, required: false, description: 'Urban or suburban, where that is known.' }),
    parentId: t.id({
      required: false,
      description: 'The body above it, administratively: an id, or the key of a founding.',
    }),
    codes: t.field({ type: [FoundingCodeInput], defaultValue: [], description: 'Its codes.' }),
  }),
});

const LineInput = builder.inputType('ReorganizationLineInput', {
  description: 'What happens to one source, or to a part of it.',
  fields: (t) => ({
    kind: t.field({ type: ReorganizationLineKindType, description: 'What happens.' }),
    sourceId: t.id({ description: 'The body to which it happens.' }),
    targetId: t.id({
      required: false,
      description: 'Who takes over, or the new superior of one that is transferred: an id, or the key of a founding.',
    }),
    share: t.field({
      type: ShareType,
      defaultValue: 'WHOLE',
      description: 'One line for the whole of a source, or several for parts of it.',
    }),
    name: t.string({ required: false, description: 'The new name of a body that is renamed.' }),
    hierarchy: t.field({
      type: HierarchyType,
      required: false,
      description: 'In which order of superiors it is transferred.',
    }),
    note: t.string({ required: false, description: 'What the share is, in words; at most 500 letters.' }),
  }),
});

/** What a decree says, for drafting it and for writing the draft anew. */
export const decreeFields = builder.inputRef<{
  title: string;
  decreeId?: string | null;
  effectiveOn: { value?: string | null; precision: 'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN' };
  foundings: unknown[];
  lines: unknown[];
}>('ReorganizationDecreeInput');
decreeFields.implement({
  description: 'What a decree says.',
  fields: (t) => ({
    title: t.string({ description: 'What it is called, 3 to 300 letters.' }),
    decreeId: t.id({ required: false, description: 'The filed paper that orders it.' }),
    effectiveOn: t.field({
      type: house.PartialDateInput,
      description:
        'The day from which it holds, with the first of the month or year when no more is stated. It must be dated.',
    }),
    foundings: t.field({
      type: [FoundingInput],
      defaultValue: [],
      description: 'The bodies it brings to life, at most 1,000.',
    }),
    lines: t.field({ type: [LineInput], description: 'What happens to whom, 1 to 5,000 lines.' }),
  }),
});

const id = z.string().trim().min(1).max(60);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

export const decree = z.object({
  title: z.string().trim().min(3).max(300),
  decreeId: optional(id),
  effectiveOn: z.object({ value: z.string().refine(isDay), precision: z.enum(['DAY', 'MONTH', 'YEAR']) }),
  foundings: z
    .array(
      z.object({
        key: id,
        kind: z.enum(organizationKinds),
        name: z.string().trim().min(3).max(200),
        levels: z.array(z.enum(educationLevels)).max(8),
        zone: optional(z.enum(zones)),
        parentId: optional(id),
        codes: z
          .array(
            z.object({
              scheme: z.enum(codeSchemes),
              value: z
                .string()
                .trim()
                .regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,59}$/u),
            }),
          )
          .max(10),
      }),
    )
    .max(1000),
  lines: z
    .array(
      z.object({
        kind: z.enum(lineKinds),
        sourceId: id,
        targetId: optional(id),
        share: z.enum(['WHOLE', 'PART']),
        name: optional(z.string().trim().min(3).max(200)),
        hierarchy: optional(z.enum(hierarchies)),
        note: optional(z.string().trim().max(500)),
      }),
    )
    .min(1)
    .max(5000),
});

/** The decree with ids in place of keys; a body keeps the id that an earlier version of the draft gave it. */
export function decreeOf(
  { title, decreeId, effectiveOn, foundings, lines }: z.output<typeof decree>,
  reorganizationId: string,
  known: ReadonlySet<string>,
  newId: () => string,
): DraftReorganization {
  const ids = new Map(foundings.map(({ key }) => [key, known.has(key) ? key : newId()]));
  const idOf = (key: string | null): string | null => (key === null ? null : (ids.get(key) ?? key));
  const { value, precision } = effectiveOn;
  return {
    id: reorganizationId,
    title,
    decreeId,
    effectiveOn:
      precision === 'YEAR' ? `${value.slice(0, 4)}-01-01` : precision === 'MONTH' ? `${value.slice(0, 7)}-01` : value,
    precision: precision === 'DAY' ? null : precision,
    founded: foundings.map(({ key, parentId, ...founding }) => ({
      ...founding,
      id: ids.get(key)!,
      parentId: idOf(parentId),
    })),
    lines: lines.map((line) => ({ ...line, targetId: idOf(line.targetId) })),
  };
}
