import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { CountField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Changing, OfClient, type scopes } from './keeping.ts';
import { ScopeField } from './scope-field.tsx';

type Client = { id: string; version: number; scopes: (typeof scopes)[number][]; budget: number };

export function ChangeForm({ client }: { client: Client }) {
  const { t } = useWords();
  const { fields, ...paper } = usePaper({
    name: 'change',
    schema: Changing,
    labels: { scopes: t('keys:form.scopes'), budget: t('keys:form.budget') },
    defaultValue: { scopes: client.scopes, budget: client.budget },
  });
  return (
    <Unfold summary={t('keys:page.change')} form="change">
      <PaperForm paper={paper}>
        <input type="hidden" name="clientId" value={client.id} />
        <input type="hidden" name="expectedVersion" value={client.version} />
        <ScopeField meta={fields.scopes} />
        <CountField meta={fields.budget} hint={t('keys:form.budgetHint')} />
        <SubmitButton tone="plain" form="change">
          {t('keys:page.changeSubmit')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}

export function CloseForm({ client, working }: { client: Client; working: number }) {
  const { t } = useWords();
  const paper = usePaper({ name: 'close', schema: OfClient, labels: {} });
  return (
    <Unfold summary={t('keys:page.close')} form="close">
      <PaperForm paper={paper}>
        <input type="hidden" name="clientId" value={client.id} />
        <p>{t('keys:page.closeLead', { count: working })}</p>
        <SubmitButton tone="plain" form="close">
          {t('keys:page.closeSubmit')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
