import { describe, expect, it } from '@jest/globals';
import { isCommon } from './sound-password.ts';

const own = ['Nguyễn Thị Mai', 'mai.nguyen@test.example', '+84912345678'];

describe('a password that strangers try first', () => {
  it.each([
    '12345678',
    '87654321',
    'aaaaaaaa',
    'abcd1234',
    'qwertyuiop',
    'Password123!',
    'Mật khẩu 2024',
    'HaNoi@2024',
    'Nguyễn Thị Mai',
    'nguyenthimai1990',
    'mai.nguyen',
    '84912345678',
    '!!!!!!!!',
    'Baseball1',
    'TrustNo1!',
    'liverpool',
  ])('%s is one', (password) => expect(isCommon(password, own)).toBe(true));

  it.each(['correct horse', 'mưa rào trên mái tôn', 'x7-Kd9.pQz', 'a-password-for-tests', 'thuyền giấy 1987'])(
    '%s is none',
    (password) => expect(isCommon(password, own)).toBe(false),
  );
});
