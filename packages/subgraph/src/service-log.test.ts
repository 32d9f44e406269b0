import { describe, expect, it } from '@jest/globals';
import { serviceLog, toldOf } from './service-log.ts';

const logged = (fields: object): Record<string, unknown> => {
  const lines: string[] = [];
  serviceLog('recognition', 'info', { write: (line) => void lines.push(line) }).error(fields, 'a resolver failed');
  return JSON.parse(lines.join(''));
};

describe('a line about an error', () => {
  it('says where a statement failed and not with which values', () => {
    const error = Object.assign(new Error('invalid input syntax for type date: "Lê Thị Hoa"'), {
      ...{ code: '23514', table: 'outbox', constraint: 'never', routine: 'ExecConstraints' },
      ...{ detail: 'Failing row contains (Lê Thị Hoa, hoa@school.example).', where: 'JSON data, line 1: Lê Thị Hoa' },
    });
    const { error: told } = logged({ error, requestId: 'req-1' });
    expect(told).toMatchObject({ name: 'Error', code: '23514', table: 'outbox', constraint: 'never' });
    expect(JSON.stringify(told)).not.toMatch(/Hoa|hoa/);
  });

  it('says what our own code says, in one line, and where', () => {
    const told = toldOf(new Error('There is no mail server.\nentity: { name: "Lê Thị Hoa" }'));
    expect(told).toMatchObject({ name: 'Error', message: 'There is no mail server.' });
    expect(told.at).toEqual(expect.arrayContaining([expect.stringContaining('service-log.test')]));
  });

  it('does not repeat what others quote, nor what caused it', () => {
    let cause: unknown;
    try {
      JSON.parse('Lê Thị Hoa');
    } catch (error) {
      cause = error;
    }
    class EntityError extends Error {}
    const { error } = logged({ error: new EntityError('Value "Lê Thị Hoa" is required', { cause }) });
    expect(error).toMatchObject({ name: 'Error', cause: { name: 'SyntaxError' } });
    expect(JSON.stringify(error)).not.toContain('Hoa');
  });

  it('knows of what is no error only that', () => {
    expect(toldOf('Lê Thị Hoa')).toEqual({ name: 'string' });
  });
});
