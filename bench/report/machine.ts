import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { markdownTable } from './markdown-table.js';

/** What the figures depend on. No name and no address of the machine. */
export function machineTable(versions: Readonly<Record<string, string>>): string {
  const [processor] = cpus();
  const facts = {
    Processor: `${cpus().length} × ${processor?.model.trim() ?? 'unknown'}`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    System: `${systemName()}, Linux ${release()}`,
    'File system of the databases': firstLine('stat', ['-f', '-c', '%T', tmpdir()]),
    'Node.js': process.versions.node,
    ...versions,
    Commit: commit(),
    'Load before the run (1, 5, 15 min)': loadText(),
  };
  return markdownTable(['', ''], Object.entries(facts));
}

/** Programs that wanted a core, on average over 1, 5 and 15 minutes: more than there are cores is a busy machine. */
export function loadText(): string {
  return loadavg()
    .map((load) => load.toFixed(2))
    .join(', ');
}

function systemName(): string {
  const text = readFileSync('/etc/os-release', 'utf8');
  return /^PRETTY_NAME="(?<name>[^"]*)"/m.exec(text)?.groups?.['name'] ?? 'unknown';
}

function commit(): string {
  const hash = firstLine('git', ['rev-parse', '--short', 'HEAD']);
  const changed = firstLine('git', ['status', '--porcelain', '--untracked-files=no', '--', 'src']);
  return changed === '' ? hash : `${hash}, with uncommitted changes`;
}

/** First line of what a program says; "unknown" when it cannot be run. */
export function firstLine(program: string, args: readonly string[]): string {
  try {
    const text = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return text.split('\n', 1)[0]?.trim() ?? '';
  } catch {
    return 'unknown';
  }
}
