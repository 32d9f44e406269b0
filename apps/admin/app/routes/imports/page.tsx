import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { address } from '#app/context/addresses.ts';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { SlipSheet } from '#app/routes/members/invitations/slip-sheet.tsx';
import { useSlips } from '#app/routes/members/invitations/slips.ts';
import { About } from './about-import.ts';
import { Confirm, Decide, Discard, Import, Undo } from './import.server.ts';
import { outcomes, working } from './kinds.ts';
import { NextStep } from './next-step.tsx';
import { OutcomeTabs } from './outcome-tabs.tsx';
import { printSlips } from './print-slips.server.ts';
import { RowTable } from './row-table.tsx';
import { ImportTag } from './state-tag.tsx';
import { WorkingNote } from './working-note.tsx';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const { searchParams } = new URL(args.request.url);
  const outcome = outcomes.find((known) => known === searchParams.get('outcome')) ?? null;
  const asked = { id: args.params.id ?? '', outcome, after: searchParams.get('after') };
  const { data, missing } = await graph.ask(Import, asked);
  if (!data?.sheetImport) throw notFoundOr(missing, args.context);
  return { title: data.sheetImport.fileName, sheet: data.sheetImport };
}

const Row = About.extend({
  line: z.coerce.number().int(),
  take: z
    .string()
    .optional()
    .transform((value) => value === 'on'),
});
const Version = About.extend({ expectedVersion: z.coerce.number().int() });

export const action = (args: ActionFunctionArgs) =>
  actOn(args, {
    decide: act(Row, 'imports:said.decide', (graph, input) => graph.change(Decide, { input })),
    confirm: act(Version, 'imports:said.confirm', (graph, input) => graph.change(Confirm, { input })),
    discard: act(About, 'imports:said.discard', (graph, input) => graph.change(Discard, { input })),
    slips: printSlips,
    undo: act(About, 'imports:said.undo', (graph, input) => graph.change(Undo, { input })),
  });

export default function ImportPage() {
  const { t, instant } = useWords();
  const { title, sheet } = useLoaderData<typeof loader>();
  const slips = useSlips();
  if (slips.length > 0) return <SlipSheet slips={slips} back={address.invitations()} />;
  const { state, counts, rows } = sheet;
  const judged = counts.new + counts.changed + counts.same + counts.error + counts.duplicate > 0;
  return (
    <>
      <PageHeader
        title={title}
        kicker={`${t(`imports:kind.${sheet.kind}`)} · ${instant(sheet.recordedAt)}`}
        tag={<ImportTag state={state} />}
      />
      {working(state) ? <WorkingNote state={state} progress={sheet.progress} /> : <NextStep sheet={sheet} />}
      {judged && state !== 'DISCARDED' && (
        <div className="mt-10">
          <OutcomeTabs counts={counts} />
          {rows.edges.length > 0 ? (
            <RowTable id={sheet.id} rows={rows.edges.map(({ node }) => node)} decidable={state === 'CHECKED'} />
          ) : (
            <p className="text-soft">{t('imports:row.none')}</p>
          )}
          <Pager page={rows} />
        </div>
      )}
    </>
  );
}
