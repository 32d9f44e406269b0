import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { choice } from '#app/forms/values.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useViewer } from '#app/session/viewer.ts';
import { kinds, kindsOf } from './kinds.ts';
import { OnlyOffices } from './only-offices.tsx';
import { SheetField } from './sheet-field.tsx';

/** With the browser the file is a file; on the server it is handed on and its name stands for it. */
const file = z.custom<File | string>((given) => (given instanceof File ? given.size > 0 : Boolean(given)), 'required');
const Upload = z.object({ kind: choice(kinds), file });

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  await graphFor(args);
  const t = await wordsFor(args.request);
  return { title: t('imports:upload.title') };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  let sheet: File | undefined;
  const sent = await readForm(args, {
    upload: async (given) => {
      sheet = given;
      return given.name || 'sheet';
    },
  });
  const checked = sent.check(Upload);
  if ('reply' in checked) return checked.reply;
  if (!sheet) throw new Response(null, { status: 400 });
  const outcome = await graph.sendSheet(checked.value.kind, sheet);
  if (outcome.kind === 'refused')
    return sent.answer({ ...outcome, issues: [{ path: 'file', message: outcome.message }] });
  const t = await wordsFor(args.request);
  return sent.done(address.import(outcome.id), t('imports:working.READING'));
}

export default function UploadPage() {
  const { t } = useWords();
  const { title } = useLoaderData<typeof loader>();
  const allowed = kindsOf(useViewer());
  const [search] = useSearchParams();
  const asked = allowed.find((kind) => kind === search.get('kind')) ?? allowed[0];
  const { fields, ...paper } = usePaper({
    name: 'upload',
    schema: Upload,
    labels: { kind: t('imports:upload.kind'), file: t('imports:upload.file') },
    ...(asked && { defaultValue: { kind: asked } }),
  });
  if (allowed.length === 0) return <OnlyOffices title={title} />;
  const options = allowed.map((kind) => ({
    value: kind,
    name: t(`imports:kind.${kind}`),
    hint: t(`imports:kindHint.${kind}`),
  }));
  return (
    <>
      <PageHeader title={title} lead={t('imports:upload.lead')} />
      <PaperForm paper={paper} withFiles>
        <RadioField meta={fields.kind} options={options} />
        <SheetField meta={fields.file} hint={t('imports:upload.fileHint')} />
        <SubmitButton>{t('imports:upload.submit')}</SubmitButton>
      </PaperForm>
      <Section title={t('imports:upload.templates')}>
        <p className="mb-3 max-w-[70ch] text-soft">{t('imports:upload.templatesLead')}</p>
        <ul className="flex flex-wrap gap-2">
          {allowed.map((kind) => (
            <li key={kind}>
              <a href={`/imports/templates/${kind}.xlsx`} download className="button">
                {t(`imports:kind.${kind}`)} (.xlsx)
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
