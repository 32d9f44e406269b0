import { Form } from '@remix-run/react';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import type { Option } from '#app/forms/choice-fields.tsx';
import { useReply } from '#app/forms/reply.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Reorganization } from './record.server.ts';

/** What nothing tells is decided by somebody: one by one, and the rest of the page at once. */
export function QuestionSection({ reorganization }: { reorganization: Reorganization }) {
  const { t, number } = useWords();
  const { id, version, open } = reorganization;
  const reply = useReply('decide');
  const options = superiorsOf(reorganization);
  const counted = { count: open.totalCount, formatted: number(open.totalCount) };
  if (open.totalCount === 0) return null;
  return (
    <Section title={t('reorganizations:decide.title')} aside={number(open.totalCount)}>
      <p className="mb-4 max-w-[70ch]">{t('reorganizations:decide.lead', counted)}</p>
      <Form key={version} method="post" preventScrollReset className="grid gap-4">
        <input type="hidden" name="form" value="decide" />
        <input type="hidden" name="reorganizationId" value={id} />
        <input type="hidden" name="expectedVersion" value={version} />
        {reply?.result.error && (
          <p role="alert" className="font-medium text-refused">
            {Object.values(reply.result.error).flat().join(' ')}
          </p>
        )}
        <ul className="grid">
          {open.edges.map(({ node }, index) => (
            <Question key={`${node.organization?.id} ${node.hierarchy}`} node={node} index={index} options={options} />
          ))}
        </ul>
        <div className="flex flex-wrap items-end gap-3">
          <div className="grid grow gap-1 sm:max-w-md">
            <label htmlFor="decide-rest" className="font-medium">
              {t('reorganizations:decide.rest')}
            </label>
            <Superiors id="decide-rest" name="rest" options={options} />
          </div>
          <SubmitButton tone="plain" form="decide">
            {t('reorganizations:decide.submit')}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

type Move = Reorganization['open']['edges'][number]['node'];

function Question({ node, index, options }: { node: Move; index: number; options: Option[] }) {
  const { t } = useWords();
  const { organization, from, hierarchy } = node;
  if (!organization) return null;
  const commune = organization.location?.name.replace(/^UBND /, '');
  const place = commune && t('reorganizations:decide.location', { commune });
  return (
    <li data-row className="grid items-center gap-x-6 gap-y-2 border-t border-hairline py-2 sm:grid-cols-2">
      <span>
        <OrganizationLink organization={organization} />
        <span className="block text-small text-soft">{[from?.name, place].filter(Boolean).join(' · ')}</span>
      </span>
      <input type="hidden" name={`choices[${index}].organizationId`} value={organization.id} />
      <input type="hidden" name={`choices[${index}].hierarchy`} value={hierarchy} />
      <Superiors
        name={`choices[${index}].parentId`}
        options={options}
        label={t('reorganizations:decide.one', { unit: organization.name })}
      />
    </li>
  );
}

type SuperiorsProps = { name: string; options: Option[]; label?: string; id?: string };

function Superiors({ name, options, label, id }: SuperiorsProps) {
  const { t } = useWords();
  return (
    <select id={id} name={name} aria-label={label} className="control">
      <option value="">{t('reorganizations:decide.leave')}</option>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Whoever receives something by the decree, and who stood above the sources. */
export function superiorsOf({ lines, moveGroups, foundings, open }: Reorganization): Option[] {
  const units = [
    ...lines.edges.flatMap(({ node }) => [node.target, node.targetFounding]),
    ...moveGroups.flatMap(({ to, toFounding }) => [to, toFounding]),
    ...foundings,
    ...open.edges.map(({ node }) => node.organization?.location ?? null),
  ].filter((unit) => unit !== null);
  const sources = new Set(lines.edges.map(({ node }) => node.source?.id));
  const offered = new Map(units.map(({ id, name }) => [id, { value: id, name }]));
  return [...offered.values()].filter(({ value }) => !sources.has(value));
}
