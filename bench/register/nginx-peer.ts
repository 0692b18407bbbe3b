import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../server/portal-process.js';
import { pinTree, serverCore } from '../server/processor.js';

/** What the portal answered at one address, to be served again as it is. */
export type RecordedAnswer = {
  readonly body: Buffer;
  /** Lower-case names; without those a server makes itself. */
  readonly headers: Readonly<Record<string, string>>;
};

/** A folder of addresses: `/register/` with one file for each number under it. */
export type PeerFolder = {
  readonly prefix: string;
  /** Numbers with their answers. All must have the same headers, the ETag aside, which nginx makes itself. */
  readonly answers: ReadonlyMap<string, RecordedAnswer>;
  /** Further numbers, which get the bytes of one of `answers` each. */
  readonly others: readonly string[];
};

export type NginxPeer = { readonly url: string; readonly pid: number; stop(): Promise<void> };

type PeerContent = {
  readonly folders: readonly PeerFolder[];
  readonly single: ReadonlyMap<string, RecordedAnswer>;
};

const connectionsMax = 2_048;

/** nginx with one worker on the servers' core, set up to be as quick as it can: no log, files kept open, sendfile. */
export async function startNginx(program: string, dir: string, content: PeerContent): Promise<NginxPeer> {
  const port = await freePort();
  const locations = [
    ...content.folders.map((folder, index) => writeFolder(join(dir, `folder-${index}`), folder)),
    ...[...content.single].map(([path, answer], index) =>
      writeSingle(join(dir, `single-${index}`), path, answer),
    ),
  ];
  const file = join(dir, 'nginx.conf');
  writeFileSync(file, configuration(dir, port, locations));
  const child = spawn(program, ['-p', dir, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (child.pid === undefined) throw new Error('nginx could not be started');
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(child, url);
  pinTree(child.pid, serverCore);
  return {
    url,
    pid: child.pid,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function writeFolder(folder: string, { prefix, answers, others }: PeerFolder): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, { body }] of answers) writeFileSync(join(folder, name), body);
  const originals = [...answers.keys()];
  for (const [index, name] of others.entries()) {
    // A second name for the same bytes: 100,000 addresses without 100,000 renderings.
    const original = originals[index % originals.length];
    if (original !== undefined && !answers.has(name)) linkSync(join(folder, original), join(folder, name));
  }
  const [first] = answers.values();
  return `location ${prefix} { alias ${folder}/; ${headerLines(first)} }`;
}

function writeSingle(file: string, path: string, answer: RecordedAnswer): string {
  writeFileSync(file, answer.body);
  return `location = ${path} { alias ${file}; ${headerLines(answer)} }`;
}

function headerLines(answer: RecordedAnswer | undefined): string {
  const { 'content-type': contentType = 'text/plain', etag: _etag, ...rest } = answer?.headers ?? {};
  const quoted = (text: string) => `"${text.replaceAll('"', String.raw`\"`)}"`;
  const added = Object.entries(rest).map(([name, value]) => `add_header ${name} ${quoted(value)};`);
  return [`types {} default_type ${quoted(contentType)};`, ...added].join(' ');
}

function configuration(dir: string, port: number, locations: readonly string[]): string {
  return `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
worker_rlimit_nofile ${openFilesMax()};
pid ${dir}/nginx.pid;
error_log stderr error;
events { worker_connections ${connectionsMax}; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=${openFilesMax() - connectionsMax} inactive=10m;
  open_file_cache_valid 10m;
  client_body_temp_path ${dir}/body;
  proxy_temp_path ${dir}/proxy;
  fastcgi_temp_path ${dir}/fastcgi;
  uwsgi_temp_path ${dir}/uwsgi;
  scgi_temp_path ${dir}/scgi;
  server {
    listen 127.0.0.1:${port} reuseport backlog=4096;
    ${locations.join('\n    ')}
  }
}
`;
}

/** As many as this machine allows: nginx answers 500 when it may not open one more. */
function openFilesMax(): number {
  const limits = readFileSync('/proc/self/limits', 'utf8');
  const hard = Number(/^Max open files\s+\S+\s+(?<hard>\d+)/m.exec(limits)?.groups?.['hard'] ?? 4_096);
  return Math.min(hard, 250_000);
}

async function untilAnswering(child: ChildProcess, url: string): Promise<void> {
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`nginx ended with code ${child.exitCode}:\n${said}`);
    if ((await fetch(url).catch(() => undefined)) !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`nginx did not answer:\n${said}`);
}
