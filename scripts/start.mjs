/** `npm start`: installs what is missing, builds what has changed, and becomes the portal. */
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();

const { build } = await import('./build.mjs');
try {
  console.log('Building ...');
  await build();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// In this same process, so that Ctrl-C and the signals of a service manager reach the portal itself.
await import('../dist/main.js');
