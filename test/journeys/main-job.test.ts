import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { picture } from './picture.ts';
import { doing } from './story/doing.ts';
import { recognition } from './story/recognition.ts';
import { registered } from './story/registered.ts';
import { openStage, type Stage } from './story/stage.ts';
import { twinning } from './story/twinning.ts';

jest.setTimeout(120_000);

const published = [
  '30 / 30 phòng GD&ĐT đã kết nghĩa',
  /^1\.176 .* trường có kế hoạch phối hợp$/,
  /^147 .* trường THPT và trung tâm đã ký$/,
  '1.420 chuyên đề đã tổ chức',
];

/** From twin to award in a browser, each step by whoever takes it in life. */
describe('the main job, page by page', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage?.[Symbol.asyncDispose]());
  beforeEach(() => stage.product.settled());

  it('begins in a city whose figures are those that were published', async () => {
    const person = await stage.as('department');
    await person.page.setViewportSize({ width: 1280, height: 800 });
    await person.opens('/overview?asOf=2025-05-06');
    for (const figure of published) await person.part.getByRole('link', { name: figure }).waitFor();
    await picture(person.page, 'overview.png');
  });

  it('gains offices, schools and people whom the department registers', () => registered(stage));

  twinning(() => stage);
  doing(() => stage);
  recognition(() => stage);

  it('goes through without an error on any page, and without asking any other machine', () => {
    expect(stage.browser.faults).toEqual([]);
  });
});
