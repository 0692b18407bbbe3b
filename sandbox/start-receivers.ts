/**
 * `npm run sandbox`: both receivers for the demonstration, on fixed ports, and the settings file that makes the portal
 * use them. Ends with Ctrl-C; what they received stays in `data/sandbox`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

type Ready = { ministry: string; url: string; controlUrl: string; publicKey: string; caFile: string };

const directory = resolve(process.env['SANDBOX_DIR'] ?? 'data/sandbox');
const portalUrl = process.env['PORTAL_URL'] ?? 'http://127.0.0.1:3000';
const program = fileURLToPath(new URL('receiver.ts', import.meta.url));
const receivers = [
  { ministry: 'public-security', port: 4011, controlPort: 4012 },
  { ministry: 'cyberspace', port: 4021, controlPort: 4022 },
];

async function start(receiver: (typeof receivers)[number]): Promise<{ child: ChildProcess; ready: Ready }> {
  const options = { ...receiver, dir: join(directory, receiver.ministry), portalUrl };
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, ready: JSON.parse(line) as Ready };
}

const started = await Promise.all(receivers.map(start));
const settings = {
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
console.log(`Start the portal with them:\n\n  SETTINGS_FILE=${settingsFile} npm start\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const { child } of started) child.kill();
  });
}
