import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@twinning/domain/refusal';
import { agreed, at, draft, offered, proposed, signature } from '../../test/given.ts';
import { NotAParty, PartnershipNotOpen } from '../partnership/partnership-refusals.ts';
import { draftMemorandum } from './draft-memorandum.ts';
import { evolve } from './memorandum.ts';
import { MemorandumNotDraft } from './memorandum-refusals.ts';
import { reviseMemorandum } from './revise-memorandum.ts';

const commitment = { id: 'cmt_1', text: 'Dự giờ', strandCode: 'teachers', dueOn: null, responsibleId: 'sen' };
const text = { title: 'Biên bản', place: null, signedOn: draft.signedOn, commitments: [commitment] };
const by = { ...text, id: 'mem_2', organizationId: 'hoa', documentId: null, at };
const strands = ['schools', 'teachers'];

describe('drafting a memorandum', () => {
  it('names the parties of the partnership', () => {
    expect(draftMemorandum(agreed, by, strands)[0].draft).toMatchObject({
      status: 'DRAFT',
      partnershipId: 'pts_1',
      parties: ['hoa', 'sen', 'cuc'],
      commitments: [commitment],
    });
  });

  it('waits until all have agreed, and is for parties', () => {
    expect(() => draftMemorandum(proposed, by, strands)).toThrow(PartnershipNotOpen);
    expect(() => draftMemorandum(agreed, { ...by, organizationId: 'north' }, strands)).toThrow(NotAParty);
  });

  it('refuses a strand of another movement and a party from elsewhere', () => {
    expect(() => draftMemorandum(agreed, by, ['schools'])).toThrow(InvalidInput);
    const elsewhere = { ...by, commitments: [{ ...commitment, responsibleId: 'far' }] };
    expect(() => draftMemorandum(agreed, elsewhere, strands)).toThrow(InvalidInput);
  });
});

describe('revising a memorandum', () => {
  const revision = { ...text, title: 'Mới', organizationId: 'cuc', at };

  it('makes an offered one a draft again, until somebody signs', () => {
    expect(reviseMemorandum(offered, revision, strands).reduce(evolve, offered)).toMatchObject({
      status: 'DRAFT',
      title: 'Mới',
    });
    const signed = { ...offered, status: 'AWAITING_SIGNATURES', signatures: [signature('hoa')] } as const;
    expect(() => reviseMemorandum(signed, revision, strands)).toThrow(MemorandumNotDraft);
    expect(() => reviseMemorandum(draft, { ...revision, organizationId: 'far' }, strands)).toThrow(NotAParty);
  });
});
