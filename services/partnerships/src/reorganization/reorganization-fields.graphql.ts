import { defineConnection } from '@twinning/subgraph/connection';
import { builder, everyone, house, pages, signedIn } from '../builder.ts';
import { PartnershipType } from '../partnership/partnership.graphql.ts';
import { SupervisorConsentType } from '../partnership/party.graphql.ts';
import { ConsentDutyType } from './duty.graphql.ts';
import type { LoggedEnding } from './partnership-ending.repository.ts';
import { ReorganizationType } from './reorganization.graphql.ts';
import {
  PartnershipOutcomeType,
  PartySuccessionType,
  ReorganizationPartnershipsType,
} from './reorganization-partnership.graphql.ts';

const ConsentsType = defineConnection(builder, 'ConsentDuty', ConsentDutyType, house.PageInfoType);

builder.objectFields(ReorganizationType, (t) => ({
  partnerships: t.field({
    ...signedIn,
    type: ReorganizationPartnershipsType,
    description:
      'Partnerships with a party among the sources, as far as the caller may see them, the youngest first. Those of a draft are for the department and auditors.',
    args: pages(),
    resolve: ({ id }, page, { reorganizationLists }) => reorganizationLists.partnershipsOf(id, page),
  }),
  consents: t.field({
    ...signedIn,
    type: ConsentsType,
    description:
      'Consents that a source owed and had not given: before the day to whom they will fall, afterwards to whom they fell. Those of a draft are for the department and auditors.',
    args: pages(),
    resolve: ({ id }, page, { reorganizationLists }) => reorganizationLists.consentsOf(id, page),
  }),
}));

const EndingType = builder.objectRef<LoggedEnding>('PartnershipEnding').implement({
  ...everyone,
  description: 'A reorganisation that ended parties of a partnership, and what it made of the partnership.',
  fields: (t) => ({
    reorganization: t.field({
      type: ReorganizationType,
      nullable: true,
      description: 'The reorganisation; null to those who may not know of one that was undone.',
      resolve: ({ reorganizationId }, _args, { reorganizationLists }) => reorganizationLists.find(reorganizationId),
    }),
    outcome: t.expose('outcome', { type: PartnershipOutcomeType, description: 'What it made of it.' }),
    successions: t.field({
      type: [PartySuccessionType],
      description: 'The parties that ended.',
      resolve: ({ parties }) =>
        parties.map(({ partyId, successorId }) => ({
          partyId,
          successor: successorId === null ? null : { id: successorId, founded: true },
        })),
    }),
    endedAt: t.expose('endedAt', { type: 'DateTime', description: 'When this was recorded.' }),
    takenBackAt: t.expose('takenBackAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back, for the reorganisation was undone; null while it stands.',
    }),
  }),
});

builder.objectFields(PartnershipType, (t) => ({
  reroutings: t.field({
    type: [ConsentDutyType],
    description:
      'The log of consents that passed on because a reorganisation dissolved who owed them, the oldest first.',
    resolve: ({ id }, _args, { reorganizationLists }) => reorganizationLists.reroutingsOf(id),
  }),
  endings: t.field({
    type: [EndingType],
    description: 'The reorganisations that ended it, taken back or not, the oldest first; none as a rule.',
    resolve: ({ id }, _args, { reorganizationLists }) => reorganizationLists.endingsOf(id),
  }),
}));

builder.objectField(SupervisorConsentType, 'reroutings', (t) =>
  t.field({
    type: [ConsentDutyType],
    description: 'How this consent came to be owed by this body, or why it is an open question; the oldest first.',
    resolve: async ({ partnershipId, supervisorId }, _args, { reorganizationLists }) =>
      (await reorganizationLists.reroutingsOf(partnershipId)).filter(
        (duty) => duty.fromId === supervisorId || duty.heirs.some(({ id }) => id === supervisorId),
      ),
  }),
);
