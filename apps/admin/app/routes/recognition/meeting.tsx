import { getInputProps } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { choice, day, id } from '#app/forms/values.ts';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { useStanding } from './seat.ts';

const Attending = graphql(`
  query MeetingForm($code: String!) {
    awardRound(code: $code) {
      id
      code
      title
      committee { seats { id role member { id name } } quorum { required } }
      nominations(status: [SHORTLISTED], first: 1) { totalCount }
    }
  }
`);

const HoldMeeting = graphql(`
  mutation HoldMeeting($input: HoldMeetingInput!) {
    holdMeeting(input: $input) {
      __typename
      ... on Meeting { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const ways = ['PRESENT', 'WRITTEN', 'ABSENT'] as const;
const Holding = z.object({
  roundId: id,
  onBehalfOf: id,
  heldOn: day,
  attendance: z.array(z.object({ person: id, how: choice(ways) })),
});

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(Attending, { code: args.params.code ?? '' });
  if (!data?.awardRound) throw notFoundOr(missing, args.context);
  return {
    title: t('recognition:verb.meeting'),
    round: known(data.awardRound, t('common:unreadUnit')),
    today: today(),
  };
}

const who = (attendance: z.output<typeof Holding>['attendance'], how: (typeof ways)[number]) =>
  attendance.filter((one) => one.how === how).map(({ person }) => person);

const acts = {
  meeting: act(
    Holding,
    'recognition:said.met',
    (graph, { attendance, ...input }) =>
      graph.change(HoldMeeting, {
        input: { ...input, present: who(attendance, 'PRESENT'), writtenOpinions: who(attendance, 'WRITTEN') },
      }),
    (_, here) => here.replace(/\/meeting(?=\?|$)/, ''),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function MeetingPage() {
  const { t, number } = useWords();
  const { title, round, today } = useLoaderData<typeof loader>();
  const { seats, quorum } = round.committee;
  const { unit } = useStanding(seats);
  const paper = usePaper({
    name: 'meeting',
    schema: Holding,
    labels: {
      heldOn: t('recognition:meeting.day'),
      ...Object.fromEntries(seats.map(({ member }, index) => [`attendance[${index}].how`, member.name])),
    },
    defaultValue: {
      heldOn: today,
      attendance: seats.map(({ member }) => ({ person: member.id, how: 'PRESENT' as const })),
    },
    draft: true,
  });
  const shortlisted = round.nominations.totalCount;
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.awardRound(round.code)}>{round.title}</ContextLink>}
        title={title}
        lead={t('recognition:meeting.lead', { required: number(quorum.required), seats: number(seats.length) })}
      />
      <PaperForm paper={paper}>
        <input type="hidden" name="roundId" value={round.id} />
        <input type="hidden" name="onBehalfOf" value={unit?.id} />
        <DayField meta={paper.fields.heldOn} />
        {paper.fields.attendance.getFieldList().map((row, index) => {
          const { person, how } = row.getFieldset();
          const { key, ...hidden } = getInputProps(person, { type: 'hidden' });
          const seat = seats[index];
          return (
            <div key={row.key} className="border-t border-hairline pt-4">
              <input key={key} {...hidden} />
              <RadioField
                meta={how}
                label={seat ? `${seat.member.name} – ${t(`recognition:seat.${seat.role}`)}` : ''}
                options={ways.map((value) => ({ value, name: t(`recognition:meeting.way.${value}`) }))}
              />
            </div>
          );
        })}
        <p>{t('recognition:meeting.before', { count: shortlisted, formatted: number(shortlisted) })}</p>
        <SubmitButton>{t('recognition:meeting.open')}</SubmitButton>
      </PaperForm>
    </>
  );
}
