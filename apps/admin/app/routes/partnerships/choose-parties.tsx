import { Form } from '@remix-run/react';
import { ContextFields } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Choices } from './choose-parties.server.ts';

type Candidate = Choices['parties'][number];

/** Search, tick, search again: every step is an address, so it works without JavaScript and survives a reload. */
export function ChooseParties({ choices }: { choices: Choices }) {
  const { t, number } = useWords();
  const { own, proposer, parties, found, total, text, asked } = choices;
  return (
    <Form className="grid max-w-[70ch] gap-6">
      <ContextFields />
      {own.length > 1 && (
        <fieldset className="grid gap-1">
          <legend className="font-medium">{t('forms:onBehalfOf')}</legend>
          {own.map(({ id, name }) => (
            <label key={id} className="choice">
              <input type="radio" name="as" value={id} defaultChecked={id === proposer.id} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <label className="grid gap-1">
          <span className="font-medium">{t('partnerships:propose.search')}</span>
          <input
            type="search"
            name="search"
            defaultValue={text}
            placeholder={t('partnerships:propose.searchHint')}
            className="control"
          />
        </label>
        <button type="submit" className="button self-end">
          {t('filter.search')}
        </button>
      </div>
      <fieldset className="grid gap-1">
        <legend className="font-medium">{t('partnerships:propose.parties')}</legend>
        <p className="choice text-soft">{t('partnerships:propose.own', { unit: proposer.name })}</p>
        {parties.map((party) => (
          <PartyChoice key={party.id} party={party} chosen />
        ))}
        {found?.map((party) => (
          <PartyChoice key={party.id} party={party} />
        ))}
      </fieldset>
      <p role="status" className="text-table text-soft">
        {found?.length === 0 && t('partnerships:propose.nothing')}
        {found && total > found.length + parties.length && t('partnerships:propose.many', { formatted: number(total) })}
      </p>
      {asked && parties.length === 0 && (
        <p role="alert" className="font-medium text-refused">
          {t('forms:error.twoParties')}
        </p>
      )}
      <button type="submit" name="step" value="details" className="button button-primary w-fit">
        {t('partnerships:propose.further')}
      </button>
    </Form>
  );
}

function PartyChoice({ party, chosen = false }: { party: Candidate; chosen?: boolean }) {
  const { t } = useWords();
  const { id, name, parent, status } = party;
  const facts = [parent?.name, status !== 'ACTIVE' && t(`organizations:status.${status}`)].filter(Boolean);
  return (
    <label className="choice border-t border-hairline py-1">
      <input type="checkbox" name="with" value={id} defaultChecked={chosen} />
      <span>
        {name}
        {facts.length > 0 && <span className="block text-small text-soft">{facts.join(' · ')}</span>}
      </span>
    </label>
  );
}
