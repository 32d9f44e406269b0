import { defineConnection } from '@twinning/subgraph/connection';
import { builder, everyone, house } from '../builder.ts';
import { type Evidence, evidenceKinds, urlOf } from './evidence.ts';

export const EvidenceKindType = builder.enumType('EvidenceKind', {
  description: 'A photo, another file, or a link.',
  values: evidenceKinds,
});

export const ConsentStateType = builder.enumType('ConsentState', {
  description: 'Whether the people in a picture, or their parents, agree to its being shown.',
  values: {
    NOT_NEEDED: { description: 'It shows nobody who could be recognized.' },
    MISSING: { description: 'Nobody has been asked, or not everybody has answered: shown to those concerned only.' },
    GIVEN: { description: 'Everybody agrees: it may be shown to the public.' },
    WITHDRAWN: { description: 'Taken back: the picture is shown to nobody any more.' },
    EXPIRED: { description: 'Given for a time that has passed: as if taken back.' },
  },
});

export const EvidenceType = builder.objectRef<Evidence>('Evidence').implement({
  ...everyone,
  description:
    'What shows an activity. Without consent only those who took part, their superiors, the department and auditors see it; once withdrawn nobody sees the picture.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `evi_…`.' }),
    kind: t.expose('kind', { type: EvidenceKindType, description: 'What it is.' }),
    caption: t.exposeString('caption', {
      noted: {
        as: 'evidence',
        of: ({ id, consent }) => (consent === 'GIVEN' || consent === 'NOT_NEEDED' ? null : { id }),
      },
      nullable: true,
      description: 'What can be seen.',
    }),
    url: t.string({
      nullable: true,
      description:
        'Path of the picture under the gateway (`…/large` at most 2560 px, `…/small` at most 480 px), or the address linked to; null once consent is withdrawn or has expired.',
      resolve: urlOf,
    }),
    hash: t.exposeString('hash', { nullable: true, description: 'SHA-256 of the picture as kept; null for a link.' }),
    consent: t.expose('consent', { type: ConsentStateType, description: 'Who may see it.' }),
    width: t.exposeInt('width', { nullable: true, description: 'Pixels; null for a link.' }),
    height: t.exposeInt('height', { nullable: true, description: 'Pixels; null for a link.' }),
    addedAt: t.expose('addedAt', { type: 'DateTime', description: 'When it was added.' }),
    version: t.exposeInt('version', { description: 'Grows with each change.' }),
  }),
});

export const EvidenceConnection = defineConnection(builder, 'Evidence', EvidenceType, house.PageInfoType);
