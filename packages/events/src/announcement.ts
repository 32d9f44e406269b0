import type { EventType, PayloadOf } from './contracts.ts';

/** What the trail of audit is told of a subject: what was there before, and what is since where the event says less. */
export type Told = { before: object | null; after?: object };

/** An event on its way out: its type on the wire, the record it is about, and what it says. */
export type Announcement = {
  [Type in EventType]: { type: Type; subjectId: string; payload: PayloadOf<Type>; told?: Told };
}[EventType];

/** The same announcements, with what the trail is told of each. */
export const telling = (announcements: readonly Announcement[], told: Told): Announcement[] =>
  announcements.map((announcement) => ({ ...announcement, told }));
