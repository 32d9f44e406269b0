import * as z from 'zod';
import { act } from '#app/forms/act.server.ts';
import { id, optionalText, text } from '#app/forms/values.ts';
import { Agree, AgreeToPlan, Consent, Decline, End, FilePlan, Offer, Sign, Withhold } from './mutations.server.ts';

const OnPartnership = z.object({ partnershipId: id, onBehalfOf: id });
const OnMemorandum = z.object({ memorandumId: id, onBehalfOf: id });
const OnPlan = z.object({ planId: id, onBehalfOf: id });
const reason = text(1000);
const Signing = OnMemorandum.extend({ signedByName: optionalText(200), position: optionalText(200) });

/** The forms of the record page, by the beginning of their names. */
export const acts = {
  agree: act(OnPartnership, 'partnerships:said.agree', (graph, input) => graph.change(Agree, { input })),
  decline: act(OnPartnership.extend({ reason }), 'partnerships:said.decline', (graph, input) =>
    graph.change(Decline, { input }),
  ),
  consent: act(OnPartnership.extend({ note: optionalText(1000) }), 'partnerships:said.consent', (graph, input) =>
    graph.change(Consent, { input }),
  ),
  withhold: act(OnPartnership.extend({ note: reason }), 'partnerships:said.withhold', (graph, input) =>
    graph.change(Withhold, { input }),
  ),
  offer: act(OnMemorandum, 'partnerships:said.offer', (graph, input) => graph.change(Offer, { input })),
  sign: act(Signing, 'partnerships:said.sign', (graph, input) => graph.change(Sign, { input })),
  agreeToPlan: act(OnPlan, 'partnerships:said.agreeToPlan', (graph, input) => graph.change(AgreeToPlan, { input })),
  file: act(OnPlan, 'partnerships:said.file', (graph, input) => graph.change(FilePlan, { input })),
  end: act(OnPartnership.extend({ reason }), 'partnerships:said.end', (graph, input) => graph.change(End, { input })),
};
