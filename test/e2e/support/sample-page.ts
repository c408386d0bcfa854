import type { Bot } from 'grammy';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Role } from '../../../src/playground/cast.ts';
import { type Playground, startPlayground } from '../../../src/playground/playground.ts';
import { openBrowser } from './browser.ts';
import { createSampler } from './sampler.ts';

/** The page in a browser, with the small bot that has one of everything behind it. */
export interface SamplePage {
  readonly playground: Playground;
  readonly bot: Bot;
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export async function openSamplePage(executable: string): Promise<SamplePage> {
  const playground = await startPlayground({ port: 0, now: Date.now, onError: () => undefined });
  const bot = createSampler(playground.token, playground.apiRoot);
  void bot.start();
  const browser: BrowserContext = await openBrowser(executable, { width: 1280, height: 800 });
  const page = await browser.newPage();
  await page.goto(playground.address);
  return {
    playground,
    bot,
    page,
    close: async () => {
      await browser.close();
      await bot.stop();
      await playground.close();
    },
  };
}

/** One of the three phones on a page. */
export interface Phone {
  readonly whole: Locator;
  /** The newest message that is not the person's own. */
  readonly last: () => Locator;
  readonly mine: () => Locator;
  readonly write: (text: string) => Promise<void>;
  readonly attach: (entry: string) => Promise<void>;
  readonly menu: (entry: string) => Promise<void>;
}

export function phoneOf(page: Page, role: Role): Phone {
  const whole = page.locator(`#pane-${role}`);
  const choose = (entry: string) => page.getByRole('menuitem', { name: entry, exact: true }).click();
  return {
    whole,
    last: () => whole.locator('.message:not(.mine)').last(),
    mine: () => whole.locator('.mine').last(),
    write: async (text) => {
      await whole.getByRole('textbox').fill(text);
      await whole.getByRole('textbox').press('Enter');
    },
    attach: async (entry) => {
      await whole.getByRole('button', { name: 'Đính kèm' }).click();
      await choose(entry);
    },
    menu: async (entry) => {
      await whole.locator('.pane-header').getByRole('button', { name: 'Thêm' }).click();
      await choose(entry);
    },
  };
}
