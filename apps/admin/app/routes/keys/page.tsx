import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Fact, Facts } from '#app/components/facts.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { actOn } from '#app/forms/act-on.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { acts } from './acts.server.ts';
import { ChangeForm, CloseForm } from './change-forms.tsx';
import { IssuedKey } from './issued-key.tsx';
import { KeySection } from './key-section.tsx';
import { KeyTag } from './key-tag.tsx';
import { RenewForm } from './renew-form.tsx';
import { UseBars } from './use-bars.tsx';

const DAYS = 30;

const Page = graphql(`
  query ApiClientPage($id: ID!, $from: Date!, $to: Date!) {
    apiClient(id: $id) {
      id version name scopes budget holds createdAt createdBy expiresAt revokedAt
      organization { id name }
      keys { id prefix createdAt expiresAt revokedAt lastUsedAt holds }
      uses(from: $from, to: $to) { day requests refused }
    }
  }
`);

export const meta = titled;

/** The last days, today included, and the day after them. */
function lastDays(): string[] {
  const now = Date.parse(`${today()}T00:00:00Z`);
  return Array.from({ length: DAYS + 1 }, (_, index) =>
    new Date(now - (DAYS - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}

const yearAhead = (): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + 365 * 86_400_000).toISOString().slice(0, 10);

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const days = lastDays();
  const span = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  const { data, missing } = await graph.ask(Page, { id: args.params.id ?? '', ...span });
  if (!data?.apiClient) throw notFoundOr(missing, args.context);
  return { title: data.apiClient.name, client: data.apiClient, days: days.slice(0, DAYS), yearAhead: yearAhead() };
}

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function KeyPage() {
  const { t, instant, number } = useWords();
  const { title, client, days, yearAhead } = useLoaderData<typeof loader>();
  const { createdAt, createdBy, keys } = client;
  const made = instant(createdAt);
  return (
    <>
      <PageHeader
        title={title}
        kicker={t('keys:page.kicker', { office: client.organization.name })}
        tag={<KeyTag of={client} />}
      />
      <IssuedKey />
      <Facts>
        <Fact name={t('keys:page.scopes')}>
          <ul>
            {client.scopes.map((scope) => (
              <li key={scope}>{t(`keys:scope.${scope}`)}</li>
            ))}
          </ul>
        </Fact>
        <Fact name={t('keys:page.budget')}>{number(client.budget)}</Fact>
        <Fact name={t('keys:page.expires')}>{instant(client.expiresAt)}</Fact>
        <Fact name={t('keys:page.created')}>
          {createdBy === null ? made : t('keys:page.createdBy', { when: made, name: createdBy })}
        </Fact>
      </Facts>
      <KeySection client={client} keys={keys} />
      <Section title={t('keys:uses.title')}>
        <UseBars days={days} uses={client.uses} />
      </Section>
      {client.holds && (
        <div className="mt-10 grid gap-2 border-t border-hairline pt-4">
          <RenewForm client={client} yearAhead={yearAhead} />
          <ChangeForm client={client} />
          <CloseForm client={client} working={keys.filter(({ holds }) => holds).length} />
        </div>
      )}
    </>
  );
}
