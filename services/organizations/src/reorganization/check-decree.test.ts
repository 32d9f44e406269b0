import { describe, expect, it } from '@jest/globals';
import type { Organization } from '../organization/organization.ts';
import { checkDecree, type Survey } from './check-decree.ts';
import { body, decree, founding, line } from './decree.test-kit.ts';
import type { Line, Reorganization } from './reorganization.ts';

const gone = body('gone', 'DISTRICT_OFFICE', null, { life: { from: '2014-04-01', to: '2024-01-01' } });
const future = body('future', 'DISTRICT_OFFICE', null, { life: { from: '2026-01-01', to: null } });
const register = [
  body('department', 'DEPARTMENT'),
  body('office', 'DISTRICT_OFFICE', 'department'),
  body('other', 'DISTRICT_OFFICE', 'department'),
  body('school', 'SCHOOL', 'office'),
  gone,
  future,
];
const survey = (more: Partial<Survey> = {}): Survey => ({
  known: new Map(register.map((known: Organization) => [known.id, known])),
  bearers: [],
  superiors: new Map([
    ['ADMINISTRATIVE office', 'department'],
    ['ADMINISTRATIVE school', 'office'],
  ]),
  ...more,
});
const faults = (lines: readonly Line[], more: Partial<Reorganization> = {}, around: Partial<Survey> = {}): string[] =>
  checkDecree(decree(lines, { founded: [founding('x'), founding('y')], ...more }), survey(around)).map(
    ({ path }) => path,
  );

describe('a decree', () => {
  it.each<[string, Line[]]>([
    ['that absorbs', [line('ABSORBED', 'office', 'x')]],
    ['that divides', [line('DIVIDED', 'office', 'x'), line('DIVIDED', 'office', 'y')]],
    [
      'that continues a body in part',
      [line('CONTINUES', 'office', 'office', { share: 'PART' }), line('DIVIDED', 'office', 'x')],
    ],
    ['that dissolves', [line('DISSOLVED', 'office')]],
    [
      'that renames and transfers',
      [line('RENAMED', 'school', null, { name: 'Mới' }), line('TRANSFERRED', 'school', 'other')],
    ],
    ['that absorbs into a body that lives', [line('ABSORBED', 'office', 'other')]],
  ])('%s is sound', (_, lines) => expect(faults(lines)).toEqual([]));

  it.each<[string, Line[], string[]]>([
    ['whose source is unknown', [line('ABSORBED', 'nobody', 'x')], ['lines.0.sourceId']],
    ['whose source was dissolved before', [line('ABSORBED', 'gone', 'x')], ['lines.0.sourceId']],
    ['whose source is not there yet', [line('ABSORBED', 'future', 'x')], ['lines.0.sourceId']],
    ['whose source it founds itself', [line('ABSORBED', 'x', 'y')], ['lines.0.sourceId']],
    ['that leaves the rest of a body to nobody', [line('DIVIDED', 'office', 'x')], ['lines.0.share']],
    [
      'that gives a body away twice',
      [line('ABSORBED', 'office', 'x'), line('DIVIDED', 'office', 'y')],
      ['lines.1.share'],
    ],
    ['that divides a whole', [line('DIVIDED', 'office', 'x', { share: 'WHOLE' })], ['lines.0.share']],
    ['that repeats a line', [line('DIVIDED', 'office', 'x'), line('DIVIDED', 'office', 'x')], ['lines.1.sourceId']],
    ['without a taker', [line('ABSORBED', 'office')], ['lines.0.targetId']],
    ['with a taker that is gone', [line('ABSORBED', 'office', 'gone')], ['lines.0.targetId']],
    [
      'with a taker that it ends',
      [line('ABSORBED', 'office', 'other'), line('DISSOLVED', 'other')],
      ['lines.0.targetId'],
    ],
    ['in which a body takes over from itself', [line('ABSORBED', 'office', 'office')], ['lines.0.targetId']],
    ['with a taker where nobody takes over', [line('DISSOLVED', 'office', 'x')], ['lines.0.targetId']],
    ['that renames without a name', [line('RENAMED', 'office')], ['lines.0.name']],
    [
      'that renames what it ends',
      [line('DISSOLVED', 'office'), line('RENAMED', 'office', null, { name: 'Mới' })],
      ['lines.1.kind'],
    ],
    ['that places a body under one below it', [line('TRANSFERRED', 'office', 'school')], ['lines.0.targetId']],
  ])('%s is refused with its line', (_, lines, paths) => expect(faults(lines)).toEqual(paths));

  const taken = { bearers: [{ scheme: 'GSO' as const, value: '1', organizationId: 'office' }] };
  const coded = founding('x', { codes: [{ scheme: 'GSO', value: '1' }] });

  it('may hand a code from a body that it ends to one that it founds', () => {
    const founded = [coded];
    expect(faults([line('ABSORBED', 'office', 'x')], { founded }, taken)).toEqual([]);
    expect(faults([line('ABSORBED', 'other', 'x')], { founded }, taken)).toEqual(['foundings.0.codes']);
    expect(faults([], { founded: [coded, { ...coded, id: 'y' }] })).toEqual(['foundings.1.codes']);
  });

  it('founds no body under one that is gone, and no school without a level', () => {
    const founded = [founding('x', { parentId: 'gone' }), founding('y', { kind: 'SCHOOL', parentId: 'x' })];
    expect(faults([], { founded })).toEqual(['foundings.0.parentId', 'foundings.1.levels']);
  });

  it('founds no two bodies above one another', () => {
    const founded = [founding('x', { parentId: 'y' }), founding('y', { parentId: 'x' })];
    expect(faults([], { founded })).toEqual(['foundings.0.parentId', 'foundings.1.parentId']);
  });
});
