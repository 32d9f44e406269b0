import { describe, expect, it } from '@jest/globals';
import { isTypeId, typeId } from './type-id.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll('-', ''), 'hex'));

describe('a TypeID', () => {
  it.each([
    ['00000000-0000-0000-0000-000000000000', 'org_00000000000000000000000000'],
    ['0110c853-1d09-52d8-d73e-1194e95b5f19', 'org_0123456789abcdefghjkmnpqrs'],
    ['01890a5d-ac96-774b-bcce-b302099a8057', 'org_01h455vb4pex5vsknk084sn02q'],
    ['ffffffff-ffff-ffff-ffff-ffffffffffff', 'org_7zzzzzzzzzzzzzzzzzzzzzzzzz'],
  ])('writes the UUID %s as the specification does', (uuid, text) => {
    expect(typeId('org', bytes(uuid))).toBe(text);
  });

  it('is known by its prefix and its alphabet', () => {
    expect(isTypeId('org', 'org_01h455vb4pex5vsknk084sn02q')).toBe(true);
    for (const text of [
      'pts_01h455vb4pex5vsknk084sn02q',
      'org_8zzzzzzzzzzzzzzzzzzzzzzzzz',
      'org_01h455vb4pex5vsknk084sn02l',
      'org_',
      '',
    ])
      expect(isTypeId('org', text)).toBe(false);
  });
});
