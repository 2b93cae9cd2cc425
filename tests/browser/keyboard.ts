import type { Locator, Page } from "@playwright/test";
import { expect } from "./test";

/** A keyboard and nothing else, with every press counted. What is pasted counts as one press, as does a key with Ctrl. */
export class Keyboard {
  presses = 0;

  constructor(readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.presses += 1;
      await this.page.keyboard.press(key);
      await this.hasFocus(key);
    }
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.press("ControlOrMeta+v");
  }

  /** Tab after Tab, as somebody without a mouse would. */
  async tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let turns = 0; turns < 40; turns += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press("Tab");
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  /** After every press something on the page has the focus: whoever listens is never sent back to its top. */
  private async hasFocus(key: string): Promise<void> {
    if (!this.watches) return;
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.tagName ?? "BODY"), {
        message: `after ${key} nothing has the focus`,
      })
      .not.toBe("BODY");
  }

  watches = false;
}
