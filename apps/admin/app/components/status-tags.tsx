import type { graphql } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Tag, type Tone } from './tag.tsx';

type Enum<Name extends Parameters<typeof graphql.scalar>[0]> = ReturnType<typeof graphql.scalar<Name>>;

const partnership: Record<Enum<'PartnershipStatus'>, Tone> = {
  PROPOSED: 'waiting',
  AGREED: 'waiting',
  CONSENTED: 'waiting',
  SIGNED: 'done',
  IN_FORCE: 'done',
  COMPLETED: 'done',
  ENDED: 'draft',
  SUCCEEDED: 'draft',
  DECLINED: 'refused',
  LAPSED: 'late',
};
const activity: Record<Enum<'ActivityStatus'>, Tone> = {
  PLANNED: 'draft',
  HELD: 'waiting',
  RECORDED: 'waiting',
  CONFIRMED: 'done',
  DISPUTED: 'late',
  CANCELLED: 'refused',
};
const report: Record<Enum<'ReportStatus'>, Tone> = {
  EXPECTED: 'draft',
  DRAFT: 'draft',
  SUBMITTED: 'waiting',
  RETURNED: 'refused',
  ACCEPTED: 'done',
  LOCKED: 'done',
  REOPENED: 'late',
};
const nomination: Record<Enum<'NominationStatus'>, Tone> = {
  DRAFT: 'draft',
  SUBMITTED: 'waiting',
  RETURNED: 'refused',
  ELIGIBLE: 'waiting',
  INELIGIBLE: 'refused',
  SCORED: 'waiting',
  SHORTLISTED: 'waiting',
  BALLOTED: 'waiting',
  PROPOSED: 'waiting',
  PUBLISHED: 'waiting',
  DECIDED: 'done',
  REJECTED: 'refused',
  CANCELLED: 'refused',
};
const organization: Record<Enum<'OrganizationStatus'>, Tone> = {
  PLANNED: 'draft',
  ACTIVE: 'done',
  DISSOLVED: 'draft',
};

export function PartnershipTag({ status }: { status: keyof typeof partnership }) {
  const { t } = useWords();
  return <Tag tone={partnership[status]}>{t(`partnerships:status.${status}`)}</Tag>;
}

export function ActivityTag({ status }: { status: keyof typeof activity }) {
  const { t } = useWords();
  return <Tag tone={activity[status]}>{t(`activities:status.${status}`)}</Tag>;
}

export function ReportTag({ status }: { status: keyof typeof report }) {
  const { t } = useWords();
  return <Tag tone={report[status]}>{t(`reports:status.${status}`)}</Tag>;
}

export function NominationTag({ status }: { status: keyof typeof nomination }) {
  const { t } = useWords();
  return <Tag tone={nomination[status]}>{t(`recognition:status.${status}`)}</Tag>;
}

export function OrganizationTag({ status }: { status: keyof typeof organization }) {
  const { t } = useWords();
  return <Tag tone={organization[status]}>{t(`organizations:status.${status}`)}</Tag>;
}
