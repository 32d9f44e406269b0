import { RadioField } from '#app/forms/choice-fields.tsx';
import { MoreDetails } from '#app/forms/more-details.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { today } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Role } from '#app/session/viewer.ts';
import { Inviting, ways } from './inviting.ts';

type InviteFormProps = { organizationId: string; roles: readonly Role[]; byMail: boolean };

export function InviteForm({ organizationId, roles, byMail }: InviteFormProps) {
  const { t } = useWords();
  const { fields, ...paper } = usePaper({
    name: 'invite',
    schema: Inviting,
    labels: {
      role: t('invitations:form.role'),
      name: t('invitations:form.name'),
      way: t('invitations:form.way'),
      email: t('invitations:form.email'),
      phone: t('invitations:form.phone'),
      from: t('invitations:form.from'),
      to: t('invitations:form.to'),
    },
    defaultValue: {
      organizationId,
      role: roles.at(0) ?? 'SCHOOL_STAFF',
      way: byMail ? 'letter' : 'paper',
      from: today(),
    },
  });
  const offered = ways.filter((way) => byMail || way === 'paper');
  return (
    <PaperForm paper={paper}>
      <input type="hidden" name="organizationId" value={organizationId} />
      <RadioField meta={fields.role} options={roles.map((role) => ({ value: role, name: t(`frame:role.${role}`) }))} />
      <TextField meta={fields.name} autoComplete="off" />
      <RadioField
        meta={fields.way}
        {...(!byMail && { hint: t('invitations:form.noMail') })}
        options={offered.map((way) => ({
          value: way,
          name: t(`invitations:form.${way}`),
          hint: t(`invitations:form.${way}Hint`),
        }))}
      />
      <TextField meta={fields.email} type="email" autoComplete="off" hint={t('invitations:form.emailHint')} />
      <TextField meta={fields.phone} autoComplete="off" hint={t('invitations:form.phoneHint')} />
      <MoreDetails paper={paper}>
        <DayField meta={fields.from} />
        <DayField meta={fields.to} hint={t('invitations:form.toHint')} />
      </MoreDetails>
      <SubmitButton>{t('invitations:form.submit')}</SubmitButton>
    </PaperForm>
  );
}
