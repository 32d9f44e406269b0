import { Link, useSearchParams } from '@remix-run/react';
import { changed, contextOf } from '#app/context/context.ts';
import { SelectField } from '#app/forms/choice-fields.tsx';
import { FieldErrors } from '#app/forms/field.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { today } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useFrame } from '#app/session/viewer.ts';
import type { Choices } from './choose-parties.server.ts';
import { Proposal } from './proposal.ts';

/** The parties are chosen; what is left is what the papers say about them. */
export function ProposalForm({ choices }: { choices: Choices }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const { proposer, parties, level, parents } = choices;
  const all = [proposer, ...parties];
  const movements = useFrame()?.movements ?? [];
  const movement = movements.find(({ code }) => code === contextOf(search).movement) ?? movements[0];
  const paper = usePaper({
    name: 'propose',
    schema: Proposal,
    labels: {
      partyIds: t('partnerships:propose.parties'),
      movementCode: t('partnerships:page.movement'),
      level: t('partnerships:column.level'),
      title: t('partnerships:propose.name'),
      from: t('partnerships:propose.from'),
      until: t('partnerships:propose.until'),
      parentId: t('partnerships:page.parent'),
    },
    defaultValue: {
      title: all.map(({ name }) => name).join(' – '),
      from: today(),
      movementCode: movement?.code ?? '',
    },
    draft: true,
  });
  const { fields } = paper;
  return (
    <PaperForm paper={paper}>
      <input type="hidden" name="onBehalfOf" value={proposer.id} />
      <input type="hidden" name="level" value={level} />
      <div id={fields.partyIds.id} className="grid gap-1">
        <p className="font-medium">
          {t('partnerships:propose.chosen', { level: t(`partnerships:level.${level}`).toLocaleLowerCase(locale) })}
        </p>
        <ul>
          {all.map(({ id, name }) => (
            <li key={id}>
              – {name}
              <input type="hidden" name="partyIds" value={id} />
            </li>
          ))}
        </ul>
        <FieldErrors meta={fields.partyIds} />
        <Link to={changed(search, { step: null })} className="inline-flex min-h-11 w-fit items-center text-table">
          {t('partnerships:propose.change')}
        </Link>
      </div>
      <TextField meta={fields.title} hint={t('partnerships:propose.nameHint')} />
      <DayField meta={fields.from} />
      <DayField meta={fields.until} hint={t('partnerships:propose.untilHint')} />
      {movements.length > 1 ? (
        <SelectField meta={fields.movementCode} options={movements.map(({ code, name }) => ({ value: code, name }))} />
      ) : (
        <input type="hidden" name="movementCode" value={movement?.code ?? ''} />
      )}
      {parents.length > 0 && (
        <SelectField
          meta={fields.parentId}
          hint={t('partnerships:propose.parentHint')}
          options={parents.map(({ id, title }) => ({ value: id, name: title }))}
        />
      )}
      <SubmitButton>{t('partnerships:propose.submit')}</SubmitButton>
    </PaperForm>
  );
}
