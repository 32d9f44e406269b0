import type { EventType, PayloadOf } from './contracts.ts';

/** An event on its way out: its type on the wire, the record it is about, and what it says. */
export type Announcement = {
  [Type in EventType]: { type: Type; subjectId: string; payload: PayloadOf<Type> };
}[EventType];
