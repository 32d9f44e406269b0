import { describe, expect, it } from '@jest/globals';
import { applied, foundedBody } from './applied.ts';
import { body, decree, founding, line, located } from './decree.test-kit.ts';
import type { Move } from './reorganization.ts';
import { undone } from './undo-reorganization.ts';

const since = { from: '2014-04-01', to: null };
const move = (parentId: string | null): Move => ({
  organizationId: 'school',
  hierarchy: 'ADMINISTRATIVE',
  parentId,
  basis: parentId ? 'LOCATION' : 'OPEN',
});

describe('a decree applied to the register', () => {
  it('ends what it absorbs on its day, with all its facts', () => {
    const office = body('office', 'DISTRICT_OFFICE', 'department', {
      codes: [{ scheme: 'GSO', value: '268', ...since }],
      zones: [
        { zone: 'SUBURBAN', from: '2014-04-01', to: '2026-01-01' },
        { zone: 'URBAN', from: '2026-01-01', to: null },
      ],
    });
    const { changes } = applied(decree([line('ABSORBED', 'office', 'x')]), [], [office]);
    expect(changes[0]!.after).toMatchObject({
      version: 2,
      life: { from: '2014-04-01', to: '2025-07-01' },
      codes: [{ value: '268', to: '2025-07-01' }],
      placements: [{ parentId: 'department', to: '2025-07-01' }],
      zones: [{ zone: 'SUBURBAN', to: '2025-07-01' }],
    });
  });

  it('places a school under its new superior from the day on, and nowhere while that is open', () => {
    const school = body('school', 'SCHOOL', 'office');
    const lines = [line('DIVIDED', 'office', 'x'), line('DIVIDED', 'office', 'y')];
    const after = (moves: Move[]) => applied(decree(lines, { moves }), [], [school]).changes[0]!.after.placements;
    expect(after([move('x')])).toEqual([
      { hierarchy: 'ADMINISTRATIVE', parentId: 'office', from: '2014-04-01', to: '2025-07-01' },
      { hierarchy: 'ADMINISTRATIVE', parentId: 'x', from: '2025-07-01', to: null, precision: null },
    ]);
    expect(after([move(null)])).toHaveLength(1);
  });

  it('keeps a body where it stands when its commune goes on under another name', () => {
    const school = body('school', 'SCHOOL', null, located('old-x'));
    const { changes } = applied(decree([line('ABSORBED', 'old-x', 'x')]), [], [school]);
    expect(changes[0]!.after.locations).toMatchObject([
      { communeId: 'old-x', to: '2025-07-01' },
      { communeId: 'x', from: '2025-07-01', to: null },
    ]);
  });

  it('renames and transfers bodies that live on, in the order of superiors that is meant', () => {
    const school = body('school', 'SCHOOL', 'office');
    const lines = [
      line('RENAMED', 'school', null, { name: 'Trường mới' }),
      line('TRANSFERRED', 'school', 'cluster', { hierarchy: 'PROFESSIONAL_CLUSTER' }),
    ];
    const [change] = applied(decree(lines, { precision: 'MONTH' }), [], [school]).changes;
    expect(change!.after).toMatchObject({
      life: since,
      names: [{ to: '2025-07-01' }, { value: 'Trường mới', from: '2025-07-01', precision: 'MONTH' }],
      placements: [
        { parentId: 'office', to: null },
        { hierarchy: 'PROFESSIONAL_CLUSTER', parentId: 'cluster', from: '2025-07-01', to: null },
      ],
    });
  });

  it('brings bodies to life on its day', () => {
    const young = foundedBody(founding('x', { codes: [{ scheme: 'GSO', value: '10180' }] }), '2025-07-01', null);
    expect(applied(decree([]), [young], []).founded).toMatchObject([
      { id: 'x', version: 1, life: { from: '2025-07-01', to: null }, codes: [{ value: '10180', from: '2025-07-01' }] },
    ]);
  });

  it('leaves bodies alone that it does not touch', () => {
    expect(applied(decree([line('ABSORBED', 'office', 'x')]), [], [body('school', 'SCHOOL', 'other')]).changes).toEqual(
      [],
    );
  });

  it('lets a body live on that continues as itself while others take parts of it', () => {
    const lines = [line('CONTINUES', 'office', 'office', { share: 'PART' }), line('DIVIDED', 'office', 'x')];
    expect(applied(decree(lines), [], [body('office', 'DISTRICT_OFFICE')]).changes).toEqual([]);
  });
});

describe('taking a decree back', () => {
  it('puts every body back as it was, and withdraws those that were not', () => {
    const school = body('school', 'SCHOOL', 'office', located('old-x'));
    const office = body('office', 'DISTRICT_OFFICE', 'department');
    const young = foundedBody(founding('x'), '2025-07-01', null);
    const lines = [line('ABSORBED', 'office', 'x'), line('ABSORBED', 'old-x', 'x')];
    const { founded, changes } = applied(decree(lines, { moves: [move('x')] }), [young], [school, office]);
    const steps = [
      ...changes.map(({ before, after }) => ({ organizationId: before.id, before, versionAfter: after.version })),
      { organizationId: 'x', before: null, versionAfter: 1 },
    ];
    const back = undone(steps, [...changes.map(({ after }) => after), ...founded]);
    expect(back.withdrawn).toEqual(founded);
    expect(back.changes.map(({ after }) => after)).toEqual([
      { ...school, version: 3 },
      { ...office, version: 3 },
    ]);
  });
});
