import { describe, expect, it } from '@jest/globals';
import { askedIn } from './asked.ts';

const asked = (text: string) => askedIn(new URLSearchParams(text));

describe('two days to compare', () => {
  it('are those around the reform when none are named', () => {
    expect(asked('')).toEqual({ from: '2025-06-30', to: '2025-07-01', kind: null, of: 'offices', wrong: false });
  });

  it('are those of the address, with what is looked at', () => {
    const days = asked('from=2024-12-31&to=2025-01-01&kind=MOVED&of=schools');
    expect(days).toEqual({ from: '2024-12-31', to: '2025-01-01', kind: 'MOVED', of: 'schools', wrong: false });
  });

  it('say so when one is no day', () => {
    expect(asked('from=2025-02-30&to=2025-01-01')).toMatchObject({ from: '2025-06-30', wrong: true });
  });
});
