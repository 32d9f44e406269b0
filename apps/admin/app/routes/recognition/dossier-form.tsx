import { getInputProps } from '@conform-to/react';
import * as z from 'zod';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { EnterSends } from '#app/forms/enter-sends.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { count, id, optionalText, text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { sourceAddress } from './sources.ts';

const item = z.object({ text: text(4000), sourceId: optionalText(100) });
export const Revision = z.object({
  nominationId: id,
  onBehalfOf: id,
  expectedVersion: count,
  sections: z.array(z.object({ title: text(300), items: z.array(item).default([]) })).min(1, 'required'),
});

type Section = { title: string; items: { text: string; sourceId: string | null }[] };
type DossierFormProps = { nominationId: string; onBehalfOf: string; version: number; sections: Section[] };

/** Sentences keep the record they rest on; rows come and go without JavaScript too. */
export function DossierForm({ nominationId, onBehalfOf, version, sections }: DossierFormProps) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'dossier',
    schema: Revision,
    labels: {
      'sections.title': t('recognition:dossier.section'),
      'sections.items.text': t('recognition:dossier.item'),
    },
    defaultValue: {
      sections: sections.map(({ title, items }) => ({
        title,
        items: items.map(({ text, sourceId }) => ({ text, ...(sourceId && { sourceId }) })),
      })),
    },
    draft: true,
  });
  const list = paper.fields.sections;
  return (
    <PaperForm paper={paper} className="grid max-w-[70ch] gap-10">
      <EnterSends />
      <input type="hidden" name="nominationId" value={nominationId} />
      <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
      <input type="hidden" name="expectedVersion" value={version} />
      {list.getFieldList().map((section) => {
        const { title, items } = section.getFieldset();
        return (
          <fieldset key={section.key} className="grid gap-4 border-t border-hairline pt-4">
            <legend className="sr-only">{title.value ?? t('recognition:dossier.section')}</legend>
            <TextField meta={title} />
            {items.getFieldList().map((row, index) => {
              const { text, sourceId } = row.getFieldset();
              const { key, ...hidden } = getInputProps(sourceId, { type: 'hidden' });
              const source = sourceId.initialValue && sourceAddress(sourceId.initialValue);
              return (
                <div key={row.key} className="grid gap-1 border-l-2 border-hairline pl-4">
                  <input key={key} {...hidden} />
                  <TextAreaField meta={text} short />
                  <div className="flex flex-wrap items-center gap-x-4 text-table">
                    {source && (
                      <ContextLink to={source} className="inline-flex min-h-11 items-center">
                        {t('recognition:dossier.source')}
                      </ContextLink>
                    )}
                    <button
                      {...paper.form.remove.getButtonProps({ name: items.name, index })}
                      className="button button-quiet !px-2 text-table"
                    >
                      {t('recognition:dossier.removeItem')}
                    </button>
                  </div>
                </div>
              );
            })}
            <button {...paper.form.insert.getButtonProps({ name: items.name })} className="button w-fit">
              {t('recognition:dossier.addItem')}
            </button>
          </fieldset>
        );
      })}
      <div className="flex flex-wrap gap-2">
        <SubmitButton form="dossier">{t('recognition:dossier.save')}</SubmitButton>
        <ContextLink to={address.nomination(nominationId)} className="button button-quiet">
          {t('recognition:dossier.back')}
        </ContextLink>
      </div>
    </PaperForm>
  );
}
