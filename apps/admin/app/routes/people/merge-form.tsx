import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import type { ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Preview } from './duplicates.server.ts';
import { MergingOrganizations, MergingPeople } from './merging.ts';

export type Seen = NonNullable<ResultOf<typeof Preview>['mergePreview']>;

/** The reason, and the two entries as they were seen. */
export function MergeForm({ preview }: { preview: Seen }) {
  const { t } = useWords();
  const { keptOrganization, mergedOrganization, keptPerson, mergedPerson } = preview;
  const bodies = keptOrganization && mergedOrganization;
  const kept = keptOrganization ?? keptPerson;
  const merged = mergedOrganization ?? mergedPerson;
  const paper = usePaper({
    name: bodies ? 'organizations' : 'people',
    schema: bodies ? MergingOrganizations : MergingPeople,
    labels: { reason: t('people:preview.reason') },
  });
  const versions = bodies ? { keptVersion: keptOrganization.version, mergedVersion: mergedOrganization.version } : {};
  const hidden = { keptId: kept?.id ?? '', mergedId: merged?.id ?? '', ...versions };
  return (
    <PaperForm paper={paper}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="max-w-[60ch]">
        {t('people:preview.consequence', { kept: kept?.name ?? '', merged: merged?.name ?? '' })}
      </p>
      <TextAreaField meta={paper.fields.reason} hint={t('people:preview.reasonHint')} />
      <SubmitButton>{t('people:preview.submit')}</SubmitButton>
    </PaperForm>
  );
}
