import { SelectField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Role } from '#app/session/viewer.ts';
import { Granting } from './granting.ts';

type GrantFormProps = {
  organizationId: string;
  roles: Role[];
  candidates: { accountId: string; name: string }[];
  today: string;
};

export function GrantForm({ organizationId, roles, candidates, today }: GrantFormProps) {
  const { t } = useWords();
  const name = 'grant';
  const paper = usePaper({
    name,
    schema: Granting,
    labels: {
      accountId: t('members:grant.who'),
      role: t('members:grant.role'),
      from: t('members:grant.from'),
      to: t('members:grant.to'),
    },
    defaultValue: { from: today },
  });
  const { fields } = paper;
  return (
    <Unfold summary={t('members:grant.open')} form={name}>
      <PaperForm paper={paper}>
        <input type="hidden" name="organizationId" value={organizationId} />
        <p className="max-w-[60ch] text-soft">{t('members:grant.lead')}</p>
        <SelectField
          meta={fields.accountId}
          options={candidates.map(({ accountId, name: called }) => ({ value: accountId, name: called }))}
        />
        <SelectField
          meta={fields.role}
          options={roles.map((role) => ({ value: role, name: t(`frame:role.${role}`) }))}
        />
        <DayField meta={fields.from} />
        <DayField meta={fields.to} hint={t('members:grant.toHint')} />
        <SubmitButton tone="plain" form={name}>
          {t('members:grant.send')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
