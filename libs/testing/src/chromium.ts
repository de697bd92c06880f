import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../../scripts/project.ts';

/** An unpacked Chromium and the environment it needs to find its own libraries and fonts. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** The package unpacks its libraries only when it thinks it runs there. */
const AS_ON_A_BARE_MACHINE = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };

/**
 * Chromium from the npm registry, unpacked once per copy of the project (some 3 s, 200 MB) with libraries and fonts of its own,
 * so that it runs on a machine without a desktop and a page looks the same everywhere.
 */
export async function unpackedChromium(): Promise<Chromium> {
  const folder = join(projectRoot, '.kindlijn', `chromium-${installedVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf'), TZ: 'Europe/Amsterdam' },
  };
}

function installedVersion(): string {
  const entry = createRequire(join(projectRoot, 'package.json')).resolve('@sparticuz/chromium');
  const manifest = join(dirname(entry), '..', '..', 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

async function unpack(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  try {
    const script = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath()`;
    // In a process of its own: the package unpacks to the temporary folder of its process.
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: projectRoot,
      env: { ...process.env, ...AS_ON_A_BARE_MACHINE, NODE_OPTIONS: '', TMPDIR: half },
    });
    writeFileSync(join(half, 'fonts.conf'), fontsConfiguration(folder));
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error(`Chromium could not be unpacked into ${folder}: ${(error as Error).message}`);
  }
}

/** The package's own type first; the machine's type, if it has any, for signs which that one lacks. */
function fontsConfiguration(folder: string): string {
  const path = (name: string) => join(folder, name).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path('fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path('fonts-cache')}</cachedir>
  <match><edit name="family" mode="append_last"><string>Open Sans</string></edit></match>
</fontconfig>
`;
}
