import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import type { Visit } from './browser';

/**
 * What somebody who has no pointer cannot see of where she is: nothing marks it, it lies outside the screen, or something lies over
 * its middle. Run in the page. @returns the fault, or nothing
 */
const seen = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  const what = one.tagName + ' ' + (one.getAttribute('name') || one.textContent || '').trim().slice(0, 30);
  const marked = [one, one.closest('label'), one.nextElementSibling].some(part => {
    const { outlineStyle, outlineWidth } = part ? getComputedStyle(part) : {};
    return part && outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  });
  if (!marked) return what + ' has the focus and nothing shows it';
  const box = (one.getClientRects()[0] || one.getBoundingClientRect());
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2];
  if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return what + ' has the focus outside the screen';
  const top = document.elementFromPoint(x, y);
  const free = top && (one.contains(top) || top.contains(one) || top.closest('label')?.control === one);
  return free ? '' : what + ' has the focus under ' + top?.tagName + '.' + top?.className;
})()`;

/** A person without a pointer: Tab, Enter, Space and letters are all she has. */
export class Keys {
  constructor(private readonly visit: Visit) {}

  /** Tab until it has the focus; everything on the way has to be seen. */
  async to(target: Locator): Promise<void> {
    const { page } = this.visit;
    const one = target.first();
    await one.waitFor({ state: 'attached' });
    for (let steps = 0; steps < 200; steps++) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(seen);
      assert.equal(fault, '', `${this.visit.path}: ${fault}`);
      if (await one.evaluate(element => element === document.activeElement)) return;
    }
    throw new Error(`${this.visit.path}: Tab does not lead to ${target}`);
  }

  private async enter(): Promise<void> {
    const { page } = this.visit;
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.to(this.visit.link(name));
    await this.enter();
  }

  async open(link: Locator): Promise<void> {
    await this.to(link);
    await this.enter();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.to(this.visit.button(name));
    await this.enter();
  }

  /** What stands in the field is replaced. */
  async write(label: string | RegExp, text: string): Promise<void> {
    await this.to(this.visit.page.getByLabel(label));
    await this.visit.page.keyboard.press('Control+A');
    await this.visit.page.keyboard.type(text);
  }

  /** A choice of several has one place in the row of Tab; arrows move within. */
  async choose(name: string, value: string): Promise<void> {
    const { page } = this.visit;
    const all = page.locator(`input[name="${name}"]`);
    const which = await all.evaluateAll(
      (found, wanted) => found.findIndex(one => (one as HTMLInputElement).value === wanted),
      value,
    );
    await this.to(page.locator(`input[name="${name}"]:checked, input[name="${name}"]`));
    await page.keyboard.press('Space');
    for (let steps = 0; steps < which; steps++) await page.keyboard.press('ArrowDown');
    assert.ok(await all.nth(which).isChecked(), `${name} is not ${value}`);
  }
}
