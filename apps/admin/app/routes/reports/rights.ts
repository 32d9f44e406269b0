import { actingUnits } from '#app/session/acting.ts';
import type { Viewer } from '#app/session/viewer.ts';

type Report = {
  status: string;
  organization: { id: string };
  recipients: { organization: { id: string }; status: string }[];
};
export type Rights = {
  /** The viewer writes this report and it is still to be written. */
  write: { id: string } | undefined;
  /** Nothing is written yet: it can be drafted from the records. */
  draft: { id: string } | undefined;
  /** The offices in whose name the viewer may accept or return it now. */
  decide: { id: string; name: string }[];
  reopen: { id: string; name: string }[];
};

const WRITABLE = ['DRAFT', 'RETURNED', 'REOPENED'];
/** One office's return does not keep another from deciding. */
const DECIDABLE = ['SUBMITTED', 'ACCEPTED', 'RETURNED'];
const REOPENABLE = ['ACCEPTED', 'LOCKED'];

/** Keeps buttons away from those whom the service would refuse. */
export function rightsOn({ status, organization, recipients }: Report, viewer: Viewer | null): Rights {
  const units = actingUnits(viewer);
  const offices = (state: string) =>
    units.filter(({ id }) => recipients.some((to) => to.organization.id === id && to.status === state));
  const author = units.find(({ id }) => id === organization.id);
  return {
    write: WRITABLE.includes(status) ? author : undefined,
    draft: status === 'EXPECTED' ? author : undefined,
    decide: DECIDABLE.includes(status) ? offices('AWAITING') : [],
    reopen: REOPENABLE.includes(status) ? offices('ACCEPTED') : [],
  };
}
