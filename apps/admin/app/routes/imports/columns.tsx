import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { SelectField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Import, MapColumns } from './import.server.ts';

/** One choice for each column, in the order of the file. */
const Columns = z.object({ headers: z.array(z.string()).max(60), chosen: z.array(z.string().optional()).max(60) });

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(Import, { id: args.params.id ?? '', outcome: null, after: null });
  if (!data?.sheetImport) throw notFoundOr(missing, args.context);
  return { title: t('imports:columns.title'), sheet: data.sheetImport };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Columns);
  if ('reply' in checked) return checked.reply;
  const { headers, chosen } = checked.value;
  const importId = args.params.id ?? '';
  const columns = headers.map((header, index) => ({ header, field: chosen[index] || null }));
  const outcome = await graph.change(MapColumns, { input: { importId, columns, idempotencyKey: sent.key } });
  if (outcome.kind !== 'done') {
    const named = Object.fromEntries(headers.map((_, index) => [`columns.${index}`, `chosen[${index}]`]));
    return sent.answer(outcome, named);
  }
  const t = await wordsFor(args.request);
  return sent.done(address.import(importId), t('imports:said.map'));
}

export default function ColumnsPage() {
  const { t } = useWords();
  const { title, sheet } = useLoaderData<typeof loader>();
  const { columns, fields: known } = sheet;
  const { fields, ...paper } = usePaper({
    name: 'columns',
    schema: Columns,
    labels: Object.fromEntries(columns.map(({ header }, index) => [`chosen[${index}]`, header])),
    defaultValue: { headers: columns.map(({ header }) => header), chosen: columns.map(({ field }) => field ?? '') },
  });
  const choices = fields.chosen.getFieldList();
  const options = known.map(({ name, header, required }) => ({
    value: name,
    name: required ? `${header} (${t('imports:columns.required')})` : header,
  }));
  return (
    <>
      <PageHeader title={title} kicker={sheet.fileName} lead={t('imports:columns.lead')} />
      <PaperForm paper={paper}>
        {columns.map(({ header }, index) => {
          const meta = choices[index];
          return meta ? (
            <div key={header}>
              <input type="hidden" name={`headers[${index}]`} value={header} />
              <SelectField meta={meta} options={options} label={header} />
            </div>
          ) : null;
        })}
        <SubmitButton>{t('imports:columns.submit')}</SubmitButton>
      </PaperForm>
    </>
  );
}
