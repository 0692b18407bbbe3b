import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether the file with this `import.meta.url` was started, and not imported. */
export function isProgram(url) {
  return process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(url);
}
