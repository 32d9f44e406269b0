import { Refusal } from '@twinning/domain/refusal';
import type { Activity } from '../activity/activity.ts';
import { ActivityNotRecorded, NotAParty } from '../activity/refusals.ts';
import type { Evidence } from './evidence.ts';

export class UnknownUpload extends Refusal {
  constructor() {
    super({
      vi: 'Không tìm thấy ảnh đã tải lên, hoặc ảnh đã được dùng. Hãy tải ảnh lên lại.',
      en: 'The uploaded photo is not there, or has been used already. Upload it again.',
    });
  }
}

/** A photo that an account has sent and not used yet. */
export type Upload = { id: string; hash: string; width: number; height: number };
export type Shown = Pick<Evidence, 'id' | 'caption' | 'consent' | 'addedAt' | 'addedBy'>;

export const photo = (activityId: string, shown: Shown, { hash, width, height }: Upload): Evidence => ({
  ...shown,
  activityId,
  version: 1,
  kind: 'PHOTO',
  link: null,
  hash,
  width,
  height,
  withdrawnReason: null,
});

export const link = (activityId: string, shown: Shown, address: string): Evidence => ({
  ...shown,
  activityId,
  version: 1,
  kind: 'LINK',
  link: address,
  hash: null,
  width: null,
  height: null,
  withdrawnReason: null,
});

/** Whoever took part in a recorded activity may show it. */
export function assertMayShow(activity: Activity, organizationId: string): void {
  if (!activity.participation.some((each) => each.organizationId === organizationId)) throw new NotAParty();
  if (activity.status === 'PLANNED' || activity.status === 'CANCELLED') throw new ActivityNotRecorded();
}
