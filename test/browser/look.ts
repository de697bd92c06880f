import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { screenshot, WIDTHS } from '#testing';

/** The whole of WCAG 2.2 AA, and what axe calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What was announced stays in React Aria's announcer for some seconds, named by an element that may be gone by then. */
const LOOK = `axe.run({ exclude: ['[data-live-announcer]'] }, ${JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] })})`;

/** Fonts are there, and no colour is still on its way to another; what takes longer than any transition of ours is not waited for. */
const SETTLED = `Promise.race([
  new Promise((over) => setTimeout(over, 3000)),
  document.fonts.ready.then(() => Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity).map(({ finished }) => finished))),
]).then(() => undefined)`;

/** What sticks out of a page where a reader's browser writes twice as large (WCAG 1.4.4, 1.4.10): how far, and what. */
const LARGE = `((root) => {
  root.style.fontSize = '200%';
  const out = ({ right }) => Math.ceil(right) > innerWidth + 1;
  const inner = (one) => out(one.getBoundingClientRect()) && ![...one.children].some((child) => out(child.getBoundingClientRect()));
  const told = root.scrollWidth > innerWidth ? [root.scrollWidth, ...[...document.querySelectorAll('body *')].filter(inner).slice(0, 3).map((one) => one.outerHTML.slice(0, 60))].join(' ') : '';
  root.style.fontSize = '';
  return told;
})(document.documentElement)`;

/** What axe finds on the page as it stands, one line each; none is right. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const { violations: found } = (await page.evaluate(LOOK)) as AxeResults;
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

/**
 * Looks at a page at both widths: everything that would not be shown to a teacher, one line each (axe, the content policy,
 * what sticks out), and leaves `test/screenshots/<name>-<width>.png`.
 */
export async function looked(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize();
  const wrong: string[] = [];
  for (const viewport of WIDTHS) {
    await page.setViewportSize(viewport);
    await page.evaluate(SETTLED);
    wrong.push(...(await violations(page)).map((line) => `${viewport.width}: ${line}`));
    const width = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    if (width > viewport.width) wrong.push(`${viewport.width}: sticks out to ${width}`);
    const large = viewport.width < 768 ? ((await page.evaluate(LARGE)) as string) : '';
    if (large) wrong.push(`${viewport.width}: with large text sticks out to ${large}`);
    await screenshot(page, `${name}-${viewport.width}`);
  }
  wrong.push(...((await page.evaluate('window.policy ?? []')) as string[]).map((line) => `policy: ${line}`));
  if (before) await page.setViewportSize(before);
  return wrong;
}
