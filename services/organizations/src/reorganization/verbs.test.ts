import { describe, expect, it } from '@jest/globals';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { applyReorganization, OpenQuestions, PreviewOutdated } from './apply-reorganization.ts';
import { decideMoves } from './decide-moves.ts';
import { actor, body, decree, founding, line } from './decree.test-kit.ts';
import { discardReorganization } from './discard-reorganization.ts';
import { draftReorganization, NotADraft, type Prospect, reviseReorganization } from './draft-reorganization.ts';
import { moveGrants } from './move-grants.ts';
import type { Move } from './reorganization.ts';
import { DependedOn, NotApplied, undoReorganization } from './undo-reorganization.ts';

const officer = actor('DEPARTMENT_OFFICER');
const open: Move = { organizationId: 'school', hierarchy: 'ADMINISTRATIVE', parentId: null, basis: 'OPEN' };
const prospect = (moves: readonly Move[] = [open]): Prospect => ({
  known: new Map(
    [body('department', 'DEPARTMENT'), body('office', 'DISTRICT_OFFICE')].map((known) => [known.id, known]),
  ),
  bearers: [],
  superiors: new Map(),
  moves,
  decreeKnown: true,
});
const draft = decree([line('ABSORBED', 'office', 'x')], { founded: [founding('x')], moves: [open] });

describe('drafting', () => {
  it('keeps where dependent bodies would go', () => {
    expect(draftReorganization(draft, prospect(), officer)).toMatchObject({
      state: 'DRAFT',
      version: 1,
      moves: [open],
    });
  });

  it.each(['1900-01-01', '2040-01-01'])('refuses the day %s', (effectiveOn) =>
    expect(() => draftReorganization({ ...draft, effectiveOn }, prospect(), officer)).toThrow(InvalidInput),
  );

  it('refuses a decree that is not filed', () => {
    const by = { ...draft, decreeId: 'doc_1' };
    expect(() => draftReorganization(by, { ...prospect(), decreeKnown: false }, officer)).toThrow(InvalidInput);
  });

  it('is not written anew once it is applied', () => {
    const was = { ...draft, state: 'APPLIED' as const };
    expect(() => reviseReorganization(was, draft, prospect(), officer)).toThrow(NotADraft);
    expect(reviseReorganization(draft, draft, prospect(), officer).version).toBe(2);
  });
});

describe('deciding where bodies go', () => {
  const by = { organizationIds: ['school'], hierarchy: 'ADMINISTRATIVE' as const, parentId: 'x' };

  it('answers an open question, and opens it again', () => {
    const decided = decideMoves(draft, by, null, officer);
    expect(decided.moves).toEqual([{ ...open, parentId: 'x', basis: 'DECISION' }]);
    expect(decideMoves(decided, { ...by, parentId: null }, null, officer).moves).toEqual([open]);
  });

  it('is for bodies that have to move, and goes to bodies that live', () => {
    expect(() => decideMoves(draft, { ...by, organizationIds: ['stranger'] }, null, officer)).toThrow(InvalidInput);
    const ending = body('office', 'DISTRICT_OFFICE');
    expect(() => decideMoves(draft, { ...by, parentId: 'office' }, ending, officer)).toThrow(InvalidInput);
  });
});

describe('applying', () => {
  it('waits until every open question is seen', () => {
    expect(() => applyReorganization(draft, false, prospect(), officer)).toThrow(OpenQuestions);
    expect(applyReorganization(draft, true, prospect(), officer)).toMatchObject({ state: 'APPLIED', version: 2 });
  });

  it('does what was previewed, or nothing', () => {
    const other: Move = { ...open, organizationId: 'new-school' };
    expect(() => applyReorganization(draft, true, prospect([open, other]), officer)).toThrow(PreviewOutdated);
  });

  it('happens once', () => {
    expect(() => applyReorganization({ ...draft, state: 'APPLIED' }, true, prospect(), officer)).toThrow(NotADraft);
  });
});

describe('undoing', () => {
  it('is possible while nothing rests on it', () => {
    const applied = { ...draft, state: 'APPLIED' as const };
    expect(undoReorganization(applied, [], officer)).toMatchObject({ state: 'UNDONE', version: 2 });
    expect(() => undoReorganization(applied, [{ vi: 'Đã có văn bản.', en: 'A paper.' }], officer)).toThrow(DependedOn);
    expect(() => undoReorganization(draft, [], officer)).toThrow(NotApplied);
  });
});

describe('a right at a body that ends', () => {
  const right = { membershipId: 'mbs_1', organizationId: 'office', from: '2020-01-01', to: null };
  const moved = (role: Parameters<typeof actor>[0], kind: Parameters<typeof body>[1], lines = draft.lines) =>
    moveGrants(lines, [{ ...right, role }], () => kind)[0];

  it.each([
    ['an officer acts for the office that takes over', 'DISTRICT_OFFICER', 'COMMUNE_COMMITTEE', 'COMMUNE_OFFICER'],
    ['a head works at the school that absorbs his', 'SCHOOL_HEAD', 'SCHOOL', 'SCHOOL_STAFF'],
    ['nobody comes to act for the department unasked', 'DISTRICT_OFFICER', 'DEPARTMENT', null],
    ['a seat on a committee is not handed on', 'COMMITTEE_MEMBER', 'COMMUNE_COMMITTEE', null],
  ] as const)('%s', (_, role, kind, successorRole) =>
    expect(moved(role, kind)).toMatchObject({ successorRole, successorId: successorRole && 'x' }),
  );

  it('ends when several take over', () => {
    const lines = [line('DIVIDED', 'office', 'x'), line('DIVIDED', 'office', 'y')];
    expect(moved('DISTRICT_OFFICER', 'COMMUNE_COMMITTEE', lines)).toMatchObject({ successorId: null });
  });

  it('goes on at the body that continues another', () => {
    expect(moved('SCHOOL_HEAD', 'SCHOOL', [line('CONTINUES', 'office', 'x')])).toMatchObject({
      successorRole: 'SCHOOL_HEAD',
    });
  });
});

it.each(['DISTRICT_OFFICER', 'AUDITOR', 'SCHOOL_HEAD'] as const)('nothing of it is for a %s', (role) => {
  const who = actor(role);
  const applied = { ...draft, state: 'APPLIED' as const };
  const by = { organizationIds: ['school'], hierarchy: 'ADMINISTRATIVE' as const, parentId: 'x' };
  for (const attempt of [
    () => draftReorganization(draft, prospect(), who),
    () => reviseReorganization(draft, draft, prospect(), who),
    () => decideMoves(draft, by, null, who),
    () => applyReorganization(draft, true, prospect(), who),
    () => undoReorganization(applied, [], who),
    () => discardReorganization(draft, who),
  ])
    expect(attempt).toThrow(NotYourOrganization);
});
