import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../../scripts/project.ts';
import { unpackedChromium } from './chromium.js';

/** Widths at which every page is looked at: the narrowest telephone and the school's laptop, in CSS pixels. */
export const WIDTHS = [
  { width: 360, height: 740 },
  { width: 1366, height: 768 },
] as const;

/** `--single-process`, which the package proposes, dies when a second page closes; without a sandbox, since root has none. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--hide-scrollbars'];

/** A real Chromium without a window; close it when the tests are done. `PLAYWRIGHT_CHROMIUM` names another binary. */
export async function launchBrowser(): Promise<Browser> {
  // Loaded here, because most tests that share this room never open a browser.
  const { chromium } = await import('playwright-core');
  const own = process.env['PLAYWRIGHT_CHROMIUM'];
  const { executablePath, env } = own ? { executablePath: own, env: {} } : await unpackedChromium();
  const launch = async () => chromium.launch({ executablePath, args: ARGUMENTS, env: { ...(process.env as Record<string, string>), ...env } });
  // under heavy load Chromium may die before its first page, which says nothing of ours
  return launch().catch(launch);
}

/**
 * Leaves `test/screenshots/<name>.png` of the whole page as it stands.
 * Fonts are waited for: a picture with a fallback font is no proof.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(projectRoot, 'test', 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, animations: 'disabled' });
}
