import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { doing } from './story/doing.ts';
import { recognition } from './story/recognition.ts';
import { registered } from './story/registered.ts';
import { openStage, type Stage } from './story/stage.ts';
import { twinning } from './story/twinning.ts';

/** From twin to award in a browser, each step by whoever takes it in life. */
describe('the main job, page by page', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await registered(stage);
  }, 180_000);
  afterAll(() => stage?.[Symbol.asyncDispose]());
  beforeEach(() => stage.product.settled());

  twinning(() => stage);
  doing(() => stage);
  recognition(() => stage);

  it('goes through without an error on any page, and without asking any other machine', () => {
    expect(stage.browser.faults).toEqual([]);
  });
});
