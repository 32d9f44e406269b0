import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Renewing } from './keeping.ts';

type RenewFormProps = { client: { id: string; version: number }; yearAhead: string };

/** A longer term for the system; its keys are exchanged all the same. */
export function RenewForm({ client, yearAhead }: RenewFormProps) {
  const { t } = useWords();
  const { fields, ...paper } = usePaper({
    name: 'renew',
    schema: Renewing,
    labels: { expiresOn: t('keys:form.expiresOn') },
    defaultValue: { expiresOn: yearAhead },
  });
  return (
    <Unfold summary={t('keys:page.renew')} form="renew">
      <PaperForm paper={paper}>
        <input type="hidden" name="clientId" value={client.id} />
        <input type="hidden" name="expectedVersion" value={client.version} />
        <p className="max-w-[60ch] text-soft">{t('keys:page.renewLead')}</p>
        <DayField meta={fields.expiresOn} hint={t('keys:page.renewHint')} />
        <SubmitButton tone="plain" form="renew">
          {t('keys:page.renewSubmit')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
