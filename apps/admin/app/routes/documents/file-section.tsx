import { Paperclip } from 'lucide-react';
import { Section } from '#app/components/section.tsx';
import { Field } from '#app/forms/field.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Attaching } from './attaching.ts';

export const DocumentFilesFragment = graphql(`
  fragment DocumentFiles on OfficialDocument {
    files { id name mediaType bytes at }
  }
`);

type FilesProps = { files: ResultOf<typeof DocumentFilesFragment>['files']; keeper: boolean };

/** The files of the paper, for everybody to take along; whoever keeps the paper adds to them. */
export function FileSection({ files, keeper }: FilesProps) {
  const { t, number, instant } = useWords();
  return (
    <Section title={t('documents:files.title')}>
      {files.length === 0 && <p className="text-soft">{t('documents:files.empty')}</p>}
      <ul className="grid gap-3">
        {files.map(({ id, name, bytes, at }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <a href={`/documents/files/${id}`} className="inline-flex min-h-11 items-center gap-2 wrap-anywhere">
              <Paperclip aria-hidden size={16} className="shrink-0" />
              {name}
            </a>
            <span className="text-table text-soft">
              {t('documents:files.size', { size: number(Math.max(1, Math.round(bytes / 1024))) })}, {instant(at)}
            </span>
            {keeper && (
              <OneClick name={`remove-${id}`} fields={{ fileId: id }} tone="quiet">
                {t('documents:files.remove')}
                <span className="sr-only"> {name}</span>
              </OneClick>
            )}
          </li>
        ))}
      </ul>
      {keeper && <AttachForm key={files.map(({ id }) => id).join(' ')} />}
    </Section>
  );
}

function AttachForm() {
  const { t } = useWords();
  const paper = usePaper({ name: 'attach', schema: Attaching, labels: { file: t('documents:files.file') } });
  const meta = paper.fields.file;
  return (
    <PaperForm paper={paper} withFiles className="mt-4 grid max-w-[60ch] gap-4">
      <Field meta={meta} hint={t('documents:files.hint')}>
        <input
          type="file"
          id={meta.id}
          name={meta.name}
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp"
          aria-invalid={meta.errors ? true : undefined}
          aria-describedby={meta.errors ? `${meta.descriptionId} ${meta.errorId}` : meta.descriptionId}
          className="control file:mr-3 file:cursor-pointer file:rounded file:border file:border-hairline-strong file:bg-sunk file:px-3 file:py-1"
        />
      </Field>
      <SubmitButton tone="plain" form="attach">
        {t('documents:files.attach')}
      </SubmitButton>
    </PaperForm>
  );
}
