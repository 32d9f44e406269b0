import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { FindUnits } from '#app/forms/find-units.tsx';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { unitsNamed } from '../units-named.server.ts';
import { DissolveForm } from './dissolve-form.tsx';
import { AssignCode, Dissolve, Locate, OrganizationFacts, Place, Rename, SetZone } from './facts.server.ts';
import { CodeForm, RenameForm } from './name-forms.tsx';
import { LocateForm, PlaceForm, ZoneForm } from './place-forms.tsx';
import { Coding, Dissolving, daysOf, Locating, Placing, Renaming, Zoning } from './schemas.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const find = new URL(args.request.url).searchParams.get('find');
  const [{ data, missing }, found] = await Promise.all([
    graph.ask(OrganizationFacts, { id: args.params.id ?? '' }),
    unitsNamed(graph, find),
  ]);
  if (!data?.organization) throw notFoundOr(missing, args.context);
  const organization = data.organization;
  return { title: t('facts:title', { name: organization.name }), organization, found };
}

const acts = {
  rename: act(Renaming, 'facts:said.rename', (graph, input) =>
    graph.change(Rename, { input: { ...input, ...daysOf(input) } }),
  ),
  code: act(Coding, 'facts:said.code', (graph, { code, ...input }) =>
    graph.change(AssignCode, { input: { ...input, ...daysOf(input), code: code ?? null } }),
  ),
  place: act(Placing, 'facts:said.place', (graph, { parentId, ...input }) =>
    graph.change(Place, { input: { ...input, ...daysOf(input), parentId: parentId ?? null } }),
  ),
  locate: act(Locating, 'facts:said.locate', (graph, { communeId, ...input }) =>
    graph.change(Locate, { input: { ...input, ...daysOf(input), communeId: communeId ?? null } }),
  ),
  zone: act(Zoning, 'facts:said.zone', (graph, { zone, ...input }) =>
    graph.change(SetZone, { input: { ...input, ...daysOf(input), zone: zone ?? null } }),
  ),
  dissolve: act(Dissolving, 'facts:said.dissolve', (graph, { on, ...input }) =>
    graph.change(Dissolve, { input: { ...input, from: on } }),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

/** What may be said anew of a unit, each from a day on or for a stretch of days. */
export default function FactsPage() {
  const { t } = useWords();
  const { title, organization, found } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const opens = (verb: string) => search.get('do') === verb;
  const more = { body: organization, units: found };
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.organization(organization.id)}>{organization.name}</ContextLink>}
        title={title}
        lead={t('facts:lead')}
      />
      <FindUnits />
      <div className="grid gap-2">
        <RenameForm body={organization} open={opens('rename')} />
        <CodeForm body={organization} open={opens('code')} />
        <PlaceForm {...more} open={opens('place')} />
        <LocateForm {...more} open={opens('locate')} />
        <ZoneForm body={organization} open={opens('zone')} />
        <DissolveForm body={organization} open={opens('dissolve')} />
      </div>
    </>
  );
}
