import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a program is, after installing its package as root on Debian or a relative; undefined where that cannot be.
 * A service the package brings is not started.
 */
export function findOrInstall(program: string, packageName: string): string | undefined {
  const found = findProgram(program);
  if (found !== undefined || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found;
  console.log(`${program} is not here: installing the package "${packageName}" ...`);
  // invoke-rc.d starts nothing in single-user mode.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  try {
    execFileSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
    const install = ['install', '-q', '-y', '--no-install-recommends', packageName];
    execFileSync('apt-get', install, { env, stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return findProgram(program);
}

export function findProgram(program: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/bin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}
