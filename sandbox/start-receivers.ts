/**
 * `npm run sandbox`: both receivers and both witnesses for the demonstration, on fixed ports, and the settings file that
 * makes the portal use them. Ends with Ctrl-C; what they received and cosigned stays in `data/sandbox`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

type WitnessReady = { name: string; url: string; vkey: string };
type Ready = { ministry: string; url: string; controlUrl: string; publicKey: string; caFile: string };

const directory = resolve(process.env['SANDBOX_DIR'] ?? 'data/sandbox');
const portalUrl = process.env['PORTAL_URL'] ?? 'http://127.0.0.1:3000';
const receivers = [
  { ministry: 'public-security', port: 4011, controlPort: 4012 },
  { ministry: 'cyberspace', port: 4021, controlPort: 4022 },
];
const witnesses = [
  { name: 'public-security', port: 4031 },
  { name: 'cyberspace', port: 4041 },
];

async function start<Told>(program: string, options: object): Promise<{ child: ChildProcess; ready: Told }> {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=source', file, JSON.stringify({ ...options, portalUrl })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, ready: JSON.parse(line) as Told };
}

const started = await Promise.all(
  receivers.map((receiver) =>
    start<Ready>('receiver.ts', { ...receiver, dir: join(directory, receiver.ministry) }),
  ),
);
const watching = await Promise.all(
  witnesses.map(({ name, port }) => {
    const dir = join(directory, `witness-${name}`);
    return start<WitnessReady>('witness.ts', { name: `${name}.sandbox.example`, dir, port });
  }),
);
const settings = {
  log: {
    witnesses: watching.map(({ ready }, at) => ({
      name: witnesses[at]?.name,
      vkey: ready.vkey,
      url: ready.url,
    })),
    quorum: watching.length,
  },
  handover: {
    receivers: Object.fromEntries(
      started.map(({ ready }) => [
        ready.ministry,
        { url: ready.url, publicKeys: [ready.publicKey], caFile: ready.caFile },
      ]),
    ),
  },
};
mkdirSync(directory, { recursive: true });
const settingsFile = join(directory, 'settings.json');
writeFileSync(settingsFile, `${JSON.stringify(settings, undefined, 2)}\n`);
for (const { ready } of started) console.log(`${ready.ministry}: ${ready.url}, control ${ready.controlUrl}`);
for (const { ready } of watching) console.log(`witness ${ready.name}: ${ready.url}`);
console.log(`Start the portal with them:\n\n  SETTINGS_FILE=${settingsFile} npm start\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const { child } of [...started, ...watching]) child.kill();
  });
}
