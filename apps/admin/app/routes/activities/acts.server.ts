import { act } from '#app/forms/act.server.ts';
import {
  AddingLink,
  AddingPhoto,
  Cancelling,
  Confirming,
  Consenting,
  Disputing,
  Resolving,
  Withdrawing,
} from './answers.ts';
import { AddEvidence, Cancel, Confirm, Dispute, RecordConsent, Resolve, WithdrawConsent } from './mutations.server.ts';

/** The forms of the activity's page, by the beginning of their names. */
export const acts = {
  confirm: act(Confirming, 'activities:said.confirm', (graph, input) => graph.change(Confirm, { input })),
  dispute: act(Disputing, 'activities:said.dispute', (graph, input) => graph.change(Dispute, { input })),
  resolve: act(Resolving, 'activities:said.resolve', (graph, input) => graph.change(Resolve, { input })),
  cancel: act(Cancelling, 'activities:said.cancel', (graph, input) => graph.change(Cancel, { input })),
  photo: act(AddingPhoto, 'activities:said.addEvidence', (graph, { photos: [uploadId], ...input }) =>
    graph.change(AddEvidence, { input: { ...input, kind: 'PHOTO', uploadId } }),
  ),
  link: act(AddingLink, 'activities:said.addEvidence', (graph, input) =>
    graph.change(AddEvidence, { input: { ...input, kind: 'LINK', consent: 'NOT_NEEDED' } }),
  ),
  consent: act(Consenting, 'activities:said.consent', (graph, { children, representatives, ...input }) =>
    graph.change(RecordConsent, {
      input: {
        ...input,
        byRepresentatives: representatives === 'agreed',
        ...(children === 'agreed' && { byChildren: true }),
      },
    }),
  ),
  withdraw: act(Withdrawing, 'activities:said.withdraw', (graph, input) => graph.change(WithdrawConsent, { input })),
};
