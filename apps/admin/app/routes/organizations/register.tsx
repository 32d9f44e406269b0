import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { CheckField, RadioField, SelectField } from '#app/forms/choice-fields.tsx';
import { FindUnits } from '#app/forms/find-units.tsx';
import { MoreDetails } from '#app/forms/more-details.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { UnitField } from '#app/forms/unit-field.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { choice, day, optionalText, text } from '#app/forms/values.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { kinds, levels, zones } from './filter.ts';
import { unitsNamed } from './units-named.server.ts';

const Register = graphql(`
  mutation RegisterOrganization($input: RegisterOrganizationInput!) {
    registerOrganization(input: $input) {
      __typename
      ... on Organization { id name }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Registration = z.object({
  name: text(200),
  kind: choice(kinds),
  levels: z.array(choice(levels)),
  zone: choice(zones).optional(),
  parentId: optionalText(),
  code: optionalText(60),
  from: day,
});

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const find = new URL(args.request.url).searchParams.get('find');
  return { title: t('organizations:register.title'), today: today(), found: await unitsNamed(graph, find) };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Registration);
  if ('reply' in checked) return checked.reply;
  const { code, zone, parentId, ...rest } = checked.value;
  const codes = code ? [{ scheme: 'LOCAL' as const, value: code }] : [];
  const input = { ...rest, codes, zone: zone ?? null, parentId: parentId ?? null, idempotencyKey: sent.key };
  const outcome = await graph.change(Register, { input });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  const { id, name } = outcome.result;
  return sent.done(address.organization(id), t('organizations:register.done', { name }));
}

export default function RegisterPage() {
  const { t } = useWords();
  const { title, today, found } = useLoaderData<typeof loader>();
  const { fields, ...paper } = usePaper({
    name: 'register',
    schema: Registration,
    draft: true,
    defaultValue: { from: today },
    labels: {
      name: t('organizations:register.name'),
      kind: t('organizations:register.kind'),
      levels: t('organizations:register.levels'),
      zone: t('organizations:register.zone'),
      parentId: t('organizations:register.parent'),
      code: t('organizations:register.code'),
      from: t('organizations:register.from'),
    },
  });
  return (
    <>
      <PageHeader title={title} />
      <FindUnits />
      <PaperForm paper={paper}>
        <TextField meta={fields.name} hint={t('organizations:register.nameHint')} />
        <SelectField
          meta={fields.kind}
          options={kinds.map((kind) => ({ value: kind, name: t(`organizations:kind.${kind}`) }))}
        />
        <UnitField meta={fields.parentId} units={found} hint={t('organizations:register.parentHint')} />
        <DayField meta={fields.from} />
        <MoreDetails paper={paper}>
          <CheckField
            meta={fields.levels}
            hint={t('organizations:register.levelsHint')}
            options={levels.map((level) => ({ value: level, name: t(`organizations:level.${level}`) }))}
          />
          <RadioField
            meta={fields.zone}
            options={zones.map((zone) => ({ value: zone, name: t(`organizations:zone.${zone}`) }))}
          />
          <TextField meta={fields.code} hint={t('organizations:register.codeHint')} />
        </MoreDetails>
        <SubmitButton>{t('organizations:register.submit')}</SubmitButton>
      </PaperForm>
    </>
  );
}
