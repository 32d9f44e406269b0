import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@twinning/domain/actor';
import { NotFound } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { startWork } from '@twinning/persistence/work';
import { openTwins, type Twins } from '../testing/twins.ts';

describe('a request that comes again', () => {
  let twins: Twins;
  beforeAll(async () => {
    twins = await openTwins();
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  it('is answered as not there when what it made is out of sight by now', async () => {
    const ask = () => {
      const work = startWork(twins.em(), anonymous('2024-05-06'), () => new Date(), 'activities');
      const make = async () => ({ id: 'act_1' });
      return once(work, 'recordActivity', { idempotencyKey: 'again' }, make, async () => null);
    };
    expect(await ask()).toEqual({ id: 'act_1' });
    await expect(ask()).rejects.toThrow(NotFound);
  });
});
