import { entity } from '@twinning/subgraph/entity';
import { builder, described, everyone, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { OfficialDocumentType, toDocument } from '../organization/official-document.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PersonType, toPerson } from '../organization/person.graphql.ts';
import { CommitmentType } from './commitment.graphql.ts';
import { type Memorandum, type MemorandumStatus, type Signature, signaturesOf } from './memorandum.ts';

const statuses: Record<MemorandumStatus, string> = {
  DRAFT: 'Being written.',
  AWAITING_SIGNATURES: 'Offered; waits for the signatures of all parties.',
  IN_FORCE: 'Signed by all.',
  ENDED: 'Ended with its partnership.',
};

const MemorandumStatusType = builder.enumType('MemorandumStatus', {
  description: 'Where a memorandum stands.',
  values: described(statuses),
});

const SignatureType = builder.objectRef<Signature>('Signature').implement({
  ...everyone,
  description: "A party's signature under a memorandum.",
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      description: 'The party.',
      resolve: ({ organizationId }) => ({ id: organizationId }),
    }),
    signedBy: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who signed; null where an office signed without a named person.',
      resolve: ({ personId }) => toPerson(personId),
    }),
    signedByName: t.exposeString('name', { nullable: true, description: 'The name under the signature, as written.' }),
    position: t.exposeString('position', { nullable: true, description: 'The position in which it was signed.' }),
    signedAt: t.expose('signedAt', {
      type: 'DateTime',
      description: 'When it was given; noon in Hanoi where a paper tells only the day.',
    }),
  }),
});

export const MemorandumType = builder.objectRef<Memorandum>('Memorandum').implement({
  ...entity<Context>(({ id }, { memoranda }) => memoranda.find(id)),
  ...everyone,
  description: 'What the parties of a partnership sign. Visible to whoever may see the partnership.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `mem_…`.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    status: t.expose('status', { type: MemorandumStatusType, description: 'Where it stands.' }),
    signedOn: t.expose('signedOn', {
      type: house.PartialDateType,
      description: 'The day of the signing; the planned one while it is not signed by all.',
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where it is signed.' }),
    parties: t.field({
      type: [OrganizationType],
      description: 'Who signs.',
      resolve: ({ parties }) => parties.map((id) => ({ id })),
    }),
    signatures: t.field({
      type: [SignatureType],
      description: 'The signatures given so far.',
      resolve: (memorandum) => [...signaturesOf(memorandum)],
    }),
    commitments: t.field({
      type: [CommitmentType],
      description: 'What is promised in it.',
      resolve: ({ partnershipId, commitments }) => commitments.map((one) => ({ ...one, partnershipId })),
    }),
    document: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The paper, once filed.',
      resolve: ({ documentId }) => toDocument(documentId),
    }),
    version: t.exposeInt('version', { description: 'Grows with each change.' }),
  }),
});
