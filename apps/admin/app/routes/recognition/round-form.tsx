import * as z from 'zod';
import { RadioField } from '#app/forms/choice-fields.tsx';
import { EnterSends } from '#app/forms/enter-sends.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { id, text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useFrame } from '#app/session/viewer.ts';
import { Category, CategoryFields, code } from './category-fields.tsx';

export const Opening = z.object({
  onBehalfOf: id,
  code,
  title: text(300),
  movementCode: text(60),
  policyCode: text(60),
  categories: z.array(Category).min(1, 'required'),
});

type Policy = { code: string; title: string; effectiveFrom: string };
const criterion = (code: string, title: string, weight: number) => ({ code, title, weight });

export function RoundForm({ onBehalfOf, policies }: { onBehalfOf: string; policies: Policy[] }) {
  const { t, day } = useWords();
  const movements = useFrame()?.movements ?? [];
  const paper = usePaper({
    name: 'round',
    schema: Opening,
    labels: {
      title: t('recognition:open.title'),
      code: t('recognition:open.code'),
      movementCode: t('recognition:open.movement'),
      policyCode: t('recognition:open.policy'),
      categories: t('recognition:column.categories'),
      'categories.title': t('recognition:open.categoryTitle'),
      'categories.code': t('recognition:open.categoryCode'),
      'categories.nomineeKind': t('recognition:open.kind'),
      'categories.quota': t('recognition:open.quota'),
      'categories.criteria': t('recognition:column.criteria'),
      'categories.criteria.title': t('recognition:column.criterion'),
      'categories.criteria.code': t('recognition:open.criterionCode'),
      'categories.criteria.weight': t('recognition:column.weight'),
      'categories.criteria.minimum': t('recognition:column.minimum'),
      'categories.criteria.source': t('recognition:column.source'),
    },
    defaultValue: {
      ...(movements[0] && { movementCode: movements[0].code }),
      ...(policies[0] && { policyCode: policies[0].code }),
      categories: [
        {
          code: 'tap-the',
          title: t('recognition:open.firstCollective'),
          nomineeKind: 'COLLECTIVE',
          criteria: [criterion('tieu-chi-1', '', 1)],
        },
      ],
    },
    draft: true,
  });
  const { title, code: short, movementCode, policyCode, categories } = paper.fields;
  const rows = categories.getFieldList();
  return (
    <PaperForm paper={paper}>
      <EnterSends />
      <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
      <TextField meta={title} hint={t('recognition:open.titleHint')} />
      <TextField meta={short} hint={t('recognition:open.codeHint')} />
      {movements.length > 1 ? (
        <RadioField meta={movementCode} options={movements.map(({ code: value, name }) => ({ value, name }))} />
      ) : (
        <input type="hidden" name="movementCode" value={movements[0]?.code} />
      )}
      {policies.length > 0 ? (
        <RadioField
          meta={policyCode}
          hint={t('recognition:open.policyHint')}
          options={policies.map((policy) => ({
            value: policy.code,
            name: policy.title,
            hint: t('recognition:open.policyFrom', { day: day(policy.effectiveFrom) }),
          }))}
        />
      ) : (
        <TextField meta={policyCode} hint={t('recognition:open.policyHint')} />
      )}
      {rows.map((row, index) => (
        <CategoryFields
          key={row.key}
          paper={paper}
          row={row}
          index={index}
          removable={rows.length > 1}
          list={categories.name}
        />
      ))}
      <button
        {...paper.form.insert.getButtonProps({
          name: categories.name,
          defaultValue: { nomineeKind: 'INDIVIDUAL', criteria: [criterion('tieu-chi-1', '', 1)] } as never,
        })}
        className="button w-fit"
      >
        {t('recognition:open.addCategory')}
      </button>
      <p>{t('recognition:open.before')}</p>
      <SubmitButton form="round">{t('recognition:open.verb')}</SubmitButton>
    </PaperForm>
  );
}
