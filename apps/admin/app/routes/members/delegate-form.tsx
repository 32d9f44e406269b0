import * as z from 'zod';
import { SelectField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextAreaField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { day, id, text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Role } from '#app/session/viewer.ts';

export const Delegating = z.object({ membershipId: id, toAccountId: id, from: day, to: day, reason: text() });

type DelegateFormProps = {
  right: { id: string; role: Role; organization: { name: string }; deputies: { accountId: string; name: string }[] };
  today: string;
};

export function DelegateForm({ right, today }: DelegateFormProps) {
  const { t } = useWords();
  const name = `delegate-${right.id}`;
  const paper = usePaper({
    name,
    schema: Delegating,
    labels: {
      toAccountId: t('members:delegations.to'),
      from: t('members:delegations.from'),
      to: t('members:delegations.until'),
      reason: t('members:delegations.reason'),
    },
    defaultValue: { from: today },
  });
  const { fields } = paper;
  const summary = t('members:delegations.open', {
    role: t(`frame:role.${right.role}`),
    unit: right.organization.name,
  });
  return (
    <Unfold summary={summary} form={name}>
      <PaperForm paper={paper}>
        <input type="hidden" name="membershipId" value={right.id} />
        <SelectField
          meta={fields.toAccountId}
          options={right.deputies.map(({ accountId, name: called }) => ({ value: accountId, name: called }))}
        />
        <DayField meta={fields.from} />
        <DayField meta={fields.to} hint={t('members:delegations.untilHint')} />
        <TextAreaField meta={fields.reason} short />
        <SubmitButton tone="plain" form={name}>
          {t('members:delegations.send')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
