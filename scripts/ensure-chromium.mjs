/** Finds a Chromium for the browser tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { home } from './ensure-installed.mjs';

/**
 * The path of the machine's Chromium, `undefined` for Playwright's own. Throws, with the reason in one line, when
 * there is none and none could be had.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    installDebianPackage();
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  console.log("No Chromium on this machine: taking Playwright's own ...");
  const playwright = join(home, 'node_modules', '@playwright', 'test', 'cli.js');
  const download = spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit' });
  if (download.status === 0) return undefined;
  throw new Error(
    'no Chromium on this machine and none could be downloaded (set CHROMIUM to the path of one)',
  );
}

function findChromium() {
  const given = process.env.CHROMIUM;
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM names ${given}, which does not exist`);
  }
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
}

/** With a Chinese font: without one the pages show boxes and their widths mean nothing. */
function installDebianPackage() {
  console.log('No Chromium on this machine: installing the packages "chromium" and "fonts-noto-cjk" ...');
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync(
    'apt-get',
    ['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    options,
  );
}
