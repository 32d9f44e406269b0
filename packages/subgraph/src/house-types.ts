import type { Day } from '@twinning/domain/day';
import type { DatePrecision, PartialDate } from '@twinning/domain/partial-date';
import type { HouseContext } from './context.ts';
import type { HouseBuilder } from './house-builder.ts';
import { defineRefusals } from './refusals.ts';
import { defineScalars } from './scalars.ts';

export type TallyShape = { count: number; of: number };
export type ProvenanceShape = { field: string; basis: 'STATED' | 'INFERRED' | 'GENERATED'; note: string | null };
export type PageInfoShape = {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
};

/** The types all services share, word for word; each service's `builder.ts` calls this once. */
export function defineHouseTypes<Context extends HouseContext>(builder: HouseBuilder<Context>) {
  defineScalars(builder);
  const refusal = defineRefusals(builder);
  builder.queryType({ description: 'What can be asked.' });
  const shareable = { directives: { shareable: {} }, authScopes: { everyone: true } } as const;

  const DatePrecisionType = builder.enumType('DatePrecision', {
    description: 'How much of a date its paper states.',
    values: ['DAY', 'MONTH', 'YEAR', 'UNKNOWN'] as const satisfies readonly DatePrecision[],
  });

  const PartialDateType = builder.objectRef<PartialDate>('PartialDate').implement({
    ...shareable,
    description: 'A date as its paper gives it; "tháng 9/2023" is 2023-09-01 with the precision MONTH.',
    fields: (t) => ({
      value: t.expose('value', {
        type: 'Date',
        nullable: true,
        description: 'First day that fits; null when nothing is stated.',
      }),
      precision: t.expose('precision', { type: DatePrecisionType, description: 'How much of it is stated.' }),
    }),
  });

  const PartialDateInput = builder.inputType('PartialDateInput', {
    description: 'A date as far as it is known.',
    fields: (t) => ({
      value: t.field({ type: 'Date', required: false, description: 'First day that fits.' }),
      precision: t.field({ type: DatePrecisionType, defaultValue: 'DAY', description: 'How much of it is known.' }),
    }),
  });

  const PeriodType = builder.objectRef<{ from: Day | null; to: Day | null }>('Period').implement({
    ...shareable,
    description: 'Days from `from` up to, not including, `to`.',
    fields: (t) => ({
      from: t.expose('from', { type: 'Date', nullable: true, description: 'First day; null when not known.' }),
      to: t.expose('to', {
        type: 'Date',
        nullable: true,
        description: 'First day after the end; null while it lasts.',
      }),
    }),
  });

  const TallyType = builder.objectRef<TallyShape>('Tally').implement({
    ...shareable,
    description: 'How many of how many.',
    fields: (t) => ({
      count: t.exposeInt('count', { description: 'Those counted.' }),
      of: t.exposeInt('of', { description: 'Those that could count.' }),
    }),
  });

  const ProvenanceBasisType = builder.enumType('ProvenanceBasis', {
    description: 'Whether a paper states the fact, somebody inferred it, or it is generated for demonstration.',
    values: ['STATED', 'INFERRED', 'GENERATED'] as const,
  });

  const ProvenanceType = builder.objectRef<ProvenanceShape>('Provenance').implement({
    ...shareable,
    description: 'Where a fact comes from, when that needs saying.',
    fields: (t) => ({
      field: t.exposeString('field', { description: 'The field the remark is about.' }),
      basis: t.expose('basis', { type: ProvenanceBasisType, description: 'The ground of the fact.' }),
      note: t.exposeString('note', { nullable: true, description: 'The source, or the reasoning.' }),
    }),
  });

  const PageInfoType = builder.objectRef<PageInfoShape>('PageInfo').implement({
    ...shareable,
    description: 'Where a page stands in its list (Relay).',
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more follow.' }),
      hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether the page began after a cursor.' }),
      startCursor: t.exposeString('startCursor', { nullable: true, description: 'Cursor of the first edge.' }),
      endCursor: t.exposeString('endCursor', { nullable: true, description: 'Cursor of the last edge.' }),
    }),
  });

  return {
    refusal,
    DatePrecisionType,
    PartialDateType,
    PartialDateInput,
    PeriodType,
    TallyType,
    ProvenanceType,
    PageInfoType,
  };
}
