import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { cpus } from 'node:os';

/** Servers share the first core, whoever asks has the last: with two cores neither steals from the other. */
export const serverCore = 0;
export const clientCore = cpus().length - 1;

/** Binds a process with all its threads; children started afterwards inherit it. */
export function pin(pid: number, core: number): void {
  execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' });
}

/** Also the children it already has. */
export function pinTree(pid: number, core: number): void {
  for (const each of treeOf(pid)) pin(each, core);
}

/** Linux counts processor time in hundredths of a second for programs to read. */
const ticksPerSecond = 100;

/**
 * Processor seconds used so far by a process, its threads and its children. On a machine that others use too,
 * requests per processor second stay comparable where requests per second do not.
 */
export function processorSeconds(pid: number): number {
  const [root, ...children] = treeOf(pid);
  const ended = root === undefined ? 0 : ticksOf(root, ['cutime', 'cstime']);
  const living = [root, ...children].reduce<number>(
    (sum, each) => sum + (each === undefined ? 0 : ticksOf(each, ['utime', 'stime'])),
    0,
  );
  return (ended + living) / ticksPerSecond;
}

/** Resident memory of one process in bytes, as the kernel counts it now. */
export function residentBytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(?<size>\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(kibibytes?.groups?.['size'] ?? 0) * 1024;
}

function treeOf(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = statOf(Number(name));
    if (stat !== undefined) parents.set(Number(name), Number(stat[fields.parent]));
  }
  const tree = [root];
  // Grows while it is walked: children of children.
  for (const parent of tree)
    for (const [pid, ppid] of parents) {
      if (ppid === parent && !tree.includes(pid)) tree.push(pid);
    }
  return tree;
}

/** Places in /proc/PID/stat, counted after the name of the program, which may hold anything. */
const fields = { parent: 1, utime: 11, stime: 12, cutime: 13, cstime: 14 } as const;

function ticksOf(pid: number, names: readonly (keyof typeof fields)[]): number {
  const stat = statOf(pid);
  return names.reduce((sum, name) => sum + Number(stat?.[fields[name]] ?? 0), 0);
}

/** Undefined when the process has ended meanwhile. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
