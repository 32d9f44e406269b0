export const kinds = [
  'THEMATIC_SESSION',
  'PROFESSIONAL_EXCHANGE',
  'OPEN_LESSON',
  'STUDY_VISIT',
  'VIRTUAL_VISIT',
  'MANAGEMENT_EXCHANGE',
  'RESOURCE_SHARING',
  'TEACHER_SECONDMENT',
  'MATERIAL_SUPPORT',
  'CHARITY',
  'SIGNING_CONFERENCE',
  'CLOSING_CONFERENCE',
] as const;
export const modes = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export const statuses = ['PLANNED', 'HELD', 'RECORDED', 'CONFIRMED', 'DISPUTED', 'CANCELLED'] as const;

/** What the one who adds a photo can say of the children in it; withdrawing comes later, expiring by itself. */
export const consents = ['MISSING', 'GIVEN', 'NOT_NEEDED'] as const;
