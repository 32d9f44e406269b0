import { FormProvider, getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { DraftNote } from './draft-note.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { LabelsProvider } from './paper-context.tsx';
import type { Paper } from './use-paper.ts';

type PaperFormProps = {
  paper: Paper;
  children: React.ReactNode;
  action?: string;
  /** Forms with photos. */
  withFiles?: boolean;
  className?: string;
};

/** One column; faults on top and beside the fields; a draft that outlives the page. Works without JavaScript. */
export function PaperForm({
  paper,
  children,
  action,
  withFiles,
  className = 'grid max-w-[70ch] gap-6',
}: PaperFormProps) {
  const { form, name, labels, draftName, draft, key } = paper;
  return (
    <FormProvider context={form.context}>
      <LabelsProvider value={labels}>
        <Form
          {...getFormProps(form)}
          key={form.key}
          method="post"
          {...(action && { action })}
          {...(withFiles && { encType: 'multipart/form-data' })}
          onInput={(event) => draft.save(event.currentTarget)}
          onSubmitCapture={(event) => draft.keep(event.currentTarget)}
          className={className}
        >
          <input type="hidden" name="form" value={name} />
          <input type="hidden" name="idempotencyKey" value={key} />
          {draftName && <input type="hidden" name="draft" value={draftName} />}
          <ErrorSummary paper={paper} />
          {children}
          {draftName && <DraftNote draft={draft} />}
        </Form>
      </LabelsProvider>
    </FormProvider>
  );
}
