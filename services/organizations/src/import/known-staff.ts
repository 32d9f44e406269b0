import { fold } from '@twinning/domain/fold';
import { type AppointmentRecorded, evolve, type Posts } from '../appointment/posts.ts';
import type { Organization } from '../organization/organization.ts';
import type { KnownBodies } from './known-bodies.ts';

export type KnownPerson = { id: string; name: string; code: string | null };

/** Who holds what at the bodies a chunk of rows speaks of, with what the rows before have added to it. */
export type KnownStaff = {
  bodies: KnownBodies;
  postsAt(body: Organization): Posts;
  coded(code: string): KnownPerson | undefined;
  person(id: string): KnownPerson | undefined;
  /** People of a name who hold or held a position at a body. */
  namesakes(body: Organization, name: string): KnownPerson[];
  put(body: Organization, events: readonly AppointmentRecorded[], person: KnownPerson): void;
};

type Given = { bodies: KnownBodies; appointments: Posts['appointments']; people: readonly KnownPerson[] };

export function knownStaff({ bodies, appointments, people }: Given): KnownStaff {
  const held = Map.groupBy(appointments, ({ organizationId }) => organizationId);
  const byId = new Map(people.map((person) => [person.id, person]));
  const byCode = new Map(people.flatMap((person) => (person.code === null ? [] : [[person.code, person.id] as const])));
  const postsAt = (body: Organization): Posts => ({ organization: body, appointments: held.get(body.id) ?? [] });

  return {
    bodies,
    postsAt,
    person: (id) => byId.get(id),
    coded: (code) => byId.get(byCode.get(code) ?? ''),
    namesakes(body, name) {
      const ids = new Set(postsAt(body).appointments.map(({ personId }) => personId));
      return [...ids].flatMap((id) => {
        const person = byId.get(id);
        return person && fold(person.name) === fold(name) ? [person] : [];
      });
    },
    put(body, events, person) {
      held.set(body.id, [...events.reduce(evolve, postsAt(body)).appointments]);
      byId.set(person.id, person);
      if (person.code !== null) byCode.set(person.code, person.id);
    },
  };
}
