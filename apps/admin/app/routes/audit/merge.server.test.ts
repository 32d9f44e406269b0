import { describe, expect, it } from '@jest/globals';
import { merged, type Part, readPlaces } from './merge.server.ts';

type Node = { id: string; at: string };
const part = (service: Part<Node>['service'], hasNextPage: boolean, ...hours: number[]): Part<Node> => ({
  service,
  page: {
    pageInfo: { hasNextPage },
    edges: hours.map((hour) => {
      const id = `${service}-${hour}`;
      return { cursor: `after ${id}`, node: { id, at: `2024-05-06T0${hour}:00:00.000Z` } };
    }),
  },
});
const ids = ({ nodes }: { nodes: Node[] }) => nodes.map(({ id }) => id);

describe('the trails of several services', () => {
  it('are one, the newest first, as long as one page', () => {
    const all = merged([part('organizations', false, 9, 5, 1), part('recognition', false, 8, 5)], 4, {});
    expect(ids(all)).toEqual(['organizations-9', 'recognition-8', 'organizations-5', 'recognition-5']);
    expect(readPlaces(all.next)).toEqual({
      organizations: 'after organizations-5',
      recognition: 'after recognition-5',
    });
  });

  it('go on in each from where it was left', () => {
    const all = merged([part('organizations', true, 9), part('activities', false)], 4, { activities: 'where it was' });
    expect(readPlaces(all.next)).toEqual({ organizations: 'after organizations-9', activities: 'where it was' });
  });

  describe('of which one was looked through only so far', () => {
    const soFar = (hour: number, ...hours: number[]): Part<Node> => {
      const { service, page } = part('partnerships', true, ...hours);
      const end = { hasNextPage: true, endCursor: `after ${hour} o’clock` };
      return { service, page: { edges: page!.edges, pageInfo: end, lookedBackTo: `2024-05-06T0${hour}:00:00.000Z` } };
    };

    it('show nothing older yet, and go on from there', () => {
      const all = merged([part('organizations', false, 9, 3), soFar(5, 8)], 4, {});
      expect(ids(all)).toEqual(['organizations-9', 'partnerships-8']);
      expect(all.lookedBackTo).toBe('2024-05-06T05:00:00.000Z');
      expect(readPlaces(all.next)).toEqual({
        organizations: 'after organizations-9',
        partnerships: 'after 5 o’clock',
      });
    });

    it('go on although nothing was found', () => {
      const all = merged([part('organizations', false), soFar(5)], 4, {});
      expect(ids(all)).toEqual([]);
      expect(readPlaces(all.next)).toEqual({ partnerships: 'after 5 o’clock' });
    });

    it('are a page like any other when it is full', () => {
      const all = merged([part('organizations', true, 9, 8), soFar(5, 7)], 2, {});
      expect(ids(all)).toEqual(['organizations-9', 'organizations-8']);
      expect(all.lookedBackTo).toBeNull();
      expect(readPlaces(all.next)).toEqual({ organizations: 'after organizations-8' });
    });
  });

  it('end where all of them do, and where one is silent nothing is made up', () => {
    const silent = { service: 'partnerships', page: null } as const;
    expect(merged([part('organizations', false, 9), silent], 4, {})).toMatchObject({ next: null });
  });

  it.each([null, 'x', Buffer.from('{"moon":"1"}').toString('base64url')])('begin anew after %p', (after) => {
    expect(readPlaces(after)).toEqual({});
  });
});
