/** `npm start`: installs what is missing, builds what has changed, and becomes the portal. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { ensureInstalled, home } from './ensure-installed.mjs';

ensureInstalled();

const { isBuilt } = await import('./build.mjs');
if (!(await isBuilt())) {
  console.log('Building ...');
  // In a process of its own: the portal need not carry the memory of the build tools.
  const { status } = spawnSync(process.execPath, [join(home, 'scripts', 'build.mjs')], {
    cwd: home,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

// In this same process, so that Ctrl-C and the signals of a service manager reach the portal itself.
await import('../dist/main.js');
