import type { Memorandum, Partnership, Plan, Unit } from './types.ts';

/** What one of the viewer's units may do here now, the most urgent first; the services have the last word. */
export type Act = { unit: Unit } & (
  | { kind: 'agree' | 'consent' | 'draftMemorandum' | 'draftPlan' | 'record' }
  | { kind: 'sign' | 'offer'; memorandum: Memorandum }
  | { kind: 'agreeToPlan' | 'file'; plan: Plan }
);

const order: Act['kind'][] = [
  'agree',
  'consent',
  'sign',
  'agreeToPlan',
  'offer',
  'draftMemorandum',
  'draftPlan',
  'record',
  'file',
];

const OPEN = ['PROPOSED', 'AGREED', 'CONSENTED'];
const SIGNED = ['SIGNED', 'IN_FORCE'];

export const isOpen = ({ status }: Pick<Partnership, 'status'>) => OPEN.includes(status);
export const isSigned = ({ status }: Pick<Partnership, 'status'>) => SIGNED.includes(status);
export const mayHavePapers = (partnership: Pick<Partnership, 'status'>) =>
  isSigned(partnership) || (isOpen(partnership) && partnership.status !== 'PROPOSED');

export const isParty = ({ parties }: Pick<Partnership, 'parties'>, { id }: Unit) =>
  parties.some(({ organization }) => organization.id === id);

export function actsOn(partnership: Partnership, units: Unit[]): Act[] {
  return units
    .flatMap((unit) => [...actsAsSupervisor(partnership, unit), ...actsAsParty(partnership, unit)])
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function actsAsSupervisor({ status, consents }: Partnership, unit: Unit): Act[] {
  const own = consents.find(({ supervisor }) => supervisor.id === unit.id);
  return own && status === 'AGREED' && own.status !== 'GIVEN' ? [{ kind: 'consent', unit }] : [];
}

function actsAsParty(partnership: Partnership, unit: Unit): Act[] {
  const { status, parties, memoranda, plans } = partnership;
  const own = parties.find(({ organization }) => organization.id === unit.id);
  if (!own) return [];
  if (status === 'PROPOSED') return own.agreed ? [] : [{ kind: 'agree', unit }];
  if (!mayHavePapers(partnership)) return [];
  return [
    ...memoranda.flatMap((memorandum) => actsOnMemorandum(partnership, memorandum, unit)),
    ...plans.flatMap((plan) => actsOnPlan(plan, unit)),
    ...(memoranda.length === 0 ? [{ kind: 'draftMemorandum' as const, unit }] : []),
    ...(plans.length === 0 ? [{ kind: 'draftPlan' as const, unit }] : []),
    ...(isSigned(partnership) ? [{ kind: 'record' as const, unit }] : []),
  ];
}

function actsOnMemorandum(partnership: Partnership, memorandum: Memorandum, unit: Unit): Act[] {
  const { status, parties, signatures } = memorandum;
  if (!parties.some(({ id }) => id === unit.id)) return [];
  const consented = partnership.status === 'CONSENTED' || isSigned(partnership);
  if (status === 'DRAFT') return consented ? [{ kind: 'offer', memorandum, unit }] : [];
  const signed = signatures.some(({ organization }) => organization.id === unit.id);
  return status === 'AWAITING_SIGNATURES' && !signed ? [{ kind: 'sign', memorandum, unit }] : [];
}

function actsOnPlan(plan: Plan, unit: Unit): Act[] {
  const own = plan.agreements.find(({ organization }) => organization.id === unit.id);
  if (!own) return [];
  if (plan.status === 'DRAFT') return own.agreed ? [] : [{ kind: 'agreeToPlan', plan, unit }];
  return plan.status === 'AGREED' ? [{ kind: 'file', plan, unit }] : [];
}

/** Until the first signature the text of a memorandum may change. */
export const mayRevise = ({ status, signatures }: Memorandum): boolean =>
  status === 'DRAFT' || (status === 'AWAITING_SIGNATURES' && signatures.length === 0);

/** Whose word is still missing. */
export function awaited({ status, parties, consents, memoranda }: Partnership): Unit[] {
  if (status === 'PROPOSED') return parties.filter(({ agreed }) => !agreed).map(({ organization }) => organization);
  if (status === 'AGREED')
    return consents.filter(({ status }) => status === 'PENDING').map(({ supervisor }) => supervisor);
  const offered = memoranda.find((memorandum) => memorandum.status === 'AWAITING_SIGNATURES');
  const signed = new Set(offered?.signatures.map(({ organization }) => organization.id));
  return offered?.parties.filter(({ id }) => !signed.has(id)) ?? [];
}
