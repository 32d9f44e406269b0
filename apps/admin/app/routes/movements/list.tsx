import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { Fact, Facts } from '#app/components/facts.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { hasRole, useViewer } from '#app/session/viewer.ts';

const MovementList = graphql(`
  query MovementList {
    movements {
      id
      code
      name
      aliases
      period { from to }
      strands { code title }
      foundingDocument { id symbol }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(MovementList, {});
  if (!data?.movements) throw notFoundOr(missing, args.context);
  return { title: t('partnerships:movement.title'), movements: data.movements };
}

export default function MovementListPage() {
  const { t } = useWords();
  const { title, movements } = useLoaderData<typeof loader>();
  const creates = hasRole(useViewer(), 'DEPARTMENT_OFFICER', 'DEPARTMENT_ADMINISTRATOR');
  return (
    <>
      <PageHeader
        title={title}
        actions={
          creates && (
            <ContextLink to="/movements/new" className="button button-primary">
              {t('partnerships:movement.create')}
            </ContextLink>
          )
        }
      />
      {movements.length === 0 && <EmptyState title={t('overview:none.title')} reason={t('overview:none.reason')} />}
      <ul className="grid gap-10">
        {movements.map((movement) => (
          <MovementItem key={movement.id} {...movement} />
        ))}
      </ul>
    </>
  );
}

function MovementItem(movement: NonNullable<ResultOf<typeof MovementList>['movements']>[number]) {
  const { t, list, period } = useWords();
  const { code, name, aliases, strands, foundingDocument } = movement;
  return (
    <li data-row className="max-w-[80ch] border-t border-hairline pt-4">
      <h2 className="text-heading">
        <ContextLink to={`/overview?movement=${encodeURIComponent(code)}`}>{name}</ContextLink>
      </h2>
      <div className="mt-3">
        <Facts>
          <Fact name={t('partnerships:movement.code')}>{code}</Fact>
          <Fact name={t('partnerships:page.period')}>{period(movement.period)}</Fact>
          <Fact name={t('partnerships:movement.strands')}>
            <ul>
              {strands.map((strand) => (
                <li key={strand.code}>– {strand.title}</li>
              ))}
            </ul>
          </Fact>
          <Fact name={t('partnerships:movement.aliases')}>{list(aliases)}</Fact>
          <Fact name={t('partnerships:movement.founding')}>
            {foundingDocument && (
              <ContextLink to={address.document(foundingDocument.id)}>
                {foundingDocument.symbol ?? t('documents:noSymbol')}
              </ContextLink>
            )}
          </Fact>
        </Facts>
      </div>
    </li>
  );
}
