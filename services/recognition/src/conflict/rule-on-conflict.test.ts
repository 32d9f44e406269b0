import { describe, expect, it } from '@jest/globals';
import { NotFound } from '@twinning/domain/refusal';
import { aRound, chair, secretary } from '../../testing/given.ts';
import { NotACommitteeMember } from '../round/committee.ts';
import { AlreadyDeclared, declareConflict } from './declare-conflict.ts';
import { NoConflict, ruleOnConflict } from './rule-on-conflict.ts';

const found = [{ key: 'TWIN:org_b', steps: [], personId: 'per_member', state: 'LIVE', reason: null }] as const;
const dismiss = { state: 'DISMISSED', reason: 'Long ago.' } as const;
const pin = { state: 'PINNED', reason: 'Told me.' } as const;

describe('ruling on a conflict', () => {
  it('dismisses the paths known today', () => {
    expect(ruleOnConflict(aRound(), 'per_member', found, dismiss, chair)).toEqual({ ...dismiss, keys: ['TWIN:org_b'] });
  });

  it('pins one that no path shows, and dismisses none', () => {
    expect(ruleOnConflict(aRound(), 'per_member', [], pin, chair)).toEqual({ ...pin, keys: [] });
    expect(() => ruleOnConflict(aRound(), 'per_member', [], dismiss, chair)).toThrow(NoConflict);
  });

  it('is for the chair, and about members of the committee', () => {
    expect(() => ruleOnConflict(aRound(), 'per_member', found, dismiss, secretary)).toThrow(NotACommitteeMember);
    expect(() => ruleOnConflict(aRound(), 'per_x', found, pin, chair)).toThrow(NotFound);
  });
});

describe('declaring a conflict', () => {
  it('happens once', () => {
    expect(() => declareConflict(false)).not.toThrow();
    expect(() => declareConflict(true)).toThrow(AlreadyDeclared);
  });
});
