import { describe, expect, it } from '@jest/globals';
import { deviceOf } from './device.ts';

const windows =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36';

describe('a device', () => {
  it.each([
    [windows, 'Chrome, Windows'],
    [`${windows} Edg/126.0`, 'Edge, Windows'],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 Zalo android/1',
      'Zalo, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:127.0) Gecko/20100101 Firefox/127.0', 'Firefox, Mac'],
    ['curl/8.5.0', 'curl'],
    ['something else', null],
    ['', null],
    [null, null],
  ])('%s is %s', (userAgent, device) => expect(deviceOf(userAgent)).toBe(device));
});
