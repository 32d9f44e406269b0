import { addDays, dayOf } from '@twinning/domain/day';
import { startProduct } from '../../product/start-product.ts';
import { openBrowser } from '../browser.ts';
import { type Person, signedIn } from '../person.ts';

export const today = dayOf(new Date());
export const from = addDays(today, -60);
export const to = addDays(today, 900);

export const movement = 'Phong trào thử nghiệm';
export const theme = 'Nghề nón lá làng Chuông';
export const offices = { north: 'Phòng Giáo dục Miền Bắc', south: 'Phòng Giáo dục Miền Nam' };
export const schools = {
  spring: 'Trường Mầm non Suối Trong',
  hill: 'Trường Mầm non Đồi Chè Xanh',
  wharf: 'Trường Mầm non Bến Nứa',
};
export const committee = {
  presider: 'Chủ tịch Hội đồng',
  scribe: 'Thư ký Hội đồng',
  judge: 'Uỷ viên Một',
  'judge-2': 'Uỷ viên Hai',
  wharf: 'Hiệu trưởng Bến Nứa',
};
export const email = (who: string) => `${who}@story.example`;

/** The product, the browser and the people, each at a screen of their own that stays open through the story. */
export async function openStage() {
  const product = await startProduct();
  const browser = await openBrowser(await product.startAdmin());
  const screens = new Map<string, Promise<Person>>();

  function at(who: string, width: number): Promise<Person> {
    const name = `${who} ${width}`;
    const screen = screens.get(name) ?? signedIn(browser, who === 'department' ? who : email(who), { width });
    screens.set(name, screen);
    return screen;
  }

  return {
    product,
    browser,
    person: {} as Record<string, string>,
    nominations: [] as string[],
    as: (who: string) => at(who, 1280),
    onPhone: (who: string) => at(who, 360),
    /** Opens what waits for somebody, and takes it up. */
    async takesUp(who: string, task: string): Promise<Person> {
      await product.settled();
      const person = await at(who, 1280);
      await person.opens('/');
      await person.follows(task);
      return person;
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      await product[Symbol.asyncDispose]();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
