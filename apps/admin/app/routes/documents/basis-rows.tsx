import type { FieldMetadata } from '@conform-to/react';
import { SelectField } from '#app/forms/choice-fields.tsx';
import { DayField, TextAreaField, TextField } from '#app/forms/text-fields.tsx';
import type { Paper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { kinds } from './filing.ts';

export type FiledPaper = { id: string; kind: (typeof kinds)[number]; symbol: string | null };
type Basis = {
  documentId?: string | undefined;
  symbol?: string | undefined;
  abstract?: string | undefined;
  issuedOn?: string | undefined;
  precision?: 'DAY' | 'MONTH' | 'YEAR' | undefined;
};
type BasisRowsProps = { form: Paper['form']; meta: FieldMetadata<Basis[]>; papers: FiledPaper[] };

/** What the paper rests on, as it writes it: where that differs from the cited paper, both are shown later. */
export function BasisRows({ form, meta, papers }: BasisRowsProps) {
  const { t } = useWords();
  return (
    <fieldset className="grid gap-4">
      <legend className="font-medium">{t('documents:basis.title')}</legend>
      <p className="text-table text-soft">{t('documents:basis.hint')}</p>
      {meta.getFieldList().map((row, index) => {
        const { documentId, symbol, abstract, issuedOn, precision } = row.getFieldset();
        return (
          <div key={row.key} className="grid gap-3 border-l border-hairline pl-4">
            <TextField meta={symbol} hint={t('documents:basis.symbolHint')} autoComplete="off" />
            <TextAreaField meta={abstract} hint={t('documents:basis.abstractHint')} short />
            <DayField meta={issuedOn} />
            <SelectField
              meta={precision}
              label={t('forms:partialDay.precision')}
              options={(['DAY', 'MONTH', 'YEAR'] as const).map((value) => ({
                value,
                name: t(`forms:partialDay.${value}`),
              }))}
            />
            <SelectField
              meta={documentId}
              hint={t('documents:basis.documentHint')}
              options={papers.map(({ id, kind, symbol: filed }) => ({
                value: id,
                name: `${t(`documents:kind.${kind}`)} ${filed ?? t('documents:noSymbol')}`,
              }))}
            />
            <button
              type="submit"
              {...form.remove.getButtonProps({ name: meta.name, index })}
              className="button button-quiet w-fit text-table"
            >
              {t('documents:basis.remove')}
            </button>
          </div>
        );
      })}
      <button type="submit" {...form.insert.getButtonProps({ name: meta.name })} className="button w-fit">
        {t('documents:basis.add')}
      </button>
    </fieldset>
  );
}
