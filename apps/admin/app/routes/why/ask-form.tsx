import { Form } from '@remix-run/react';
import { Section } from '#app/components/section.tsx';
import { ContextFields } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Why } from './page.tsx';

/** Asks about another thing, or for another person's sake; without JavaScript too. */
export function AskForm({ why: { text, account, people } }: { why: Why }) {
  const { t } = useWords();
  const named = people.some(({ accountId }) => accountId === account);
  return (
    <Section title={t('why:form')}>
      <Form method="get" key={`${text} ${account}`} className="grid max-w-[70ch] gap-5">
        <ContextFields />
        <div className="grid gap-1">
          <label htmlFor="why-about" className="font-medium">
            {t('why:about')}
          </label>
          <p id="why-about-hint" className="text-table text-soft">
            {t('why:aboutHint')}
          </p>
          <input
            id="why-about"
            name="about"
            defaultValue={text}
            maxLength={300}
            required
            autoComplete="off"
            aria-describedby="why-about-hint"
            className="control"
          />
        </div>
        {(people.length > 0 || account !== null) && (
          <div className="grid gap-1">
            <label htmlFor="why-account" className="font-medium">
              {t('why:whose')}
            </label>
            <select id="why-account" name="account" defaultValue={account ?? ''} className="control">
              <option value="">{t('why:mine')}</option>
              {account !== null && !named && <option value={account}>{account}</option>}
              {people.map(({ accountId, name }) => (
                <option key={accountId} value={accountId}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div>
          <button type="submit" className="button button-primary">
            {t('why:submit')}
          </button>
        </div>
      </Form>
    </Section>
  );
}
