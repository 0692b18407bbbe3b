/**
 * A real IMAP server of our own, thrown away afterwards: the machine's Dovecot with one mailbox in a directory in /tmp,
 * on a loopback port, run without privileges.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = '/usr/sbin/dovecot';
const password = 'sandbox';

export interface ImapServer {
  /** In the form of the setting `reports.mailbox.url`. */
  readonly url: string;
  /** Puts a mail into the inbox, as a mail server that received it does. */
  deliver(source: Uint8Array): Promise<void>;
  /** How many mails a folder holds; `INBOX` or the name of another one. */
  count(folder: string): Promise<number>;
  stop(): Promise<void>;
}

/** Whether Dovecot is here; installs Debian's package where that is possible, which is: as root on Debian or a relative. */
export async function ensureDovecot(): Promise<boolean> {
  if (existsSync(program)) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.info('Dovecot is not here: installing the package "dovecot-imapd" ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env });
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'dovecot-imapd'], { env });
  return existsSync(program);
}

export async function startDovecot(): Promise<ImapServer> {
  const account = await serverAccount();
  const directory = await mkdtemp(join(tmpdir(), 'vcp-mailbox-'));
  const port = await freePort();
  const mail = join(directory, 'mail');
  for (const folder of ['run', 'home', 'mail', 'mail/new', 'mail/cur', 'mail/tmp']) {
    await mkdir(join(directory, folder));
    await chown(join(directory, folder), account.uid, account.gid);
  }
  await chown(directory, account.uid, account.gid);
  await chmod(directory, 0o755);
  await writeFile(join(directory, 'dovecot.conf'), configuration(directory, port, account));
  const server = spawn(program, ['-F', '-c', join(directory, 'dovecot.conf')], {
    uid: account.uid,
    gid: account.gid,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // The last resort, when the tests end without stopping it.
  process.once('exit', () => server.kill('SIGTERM'));
  await untilReady(server, directory);
  let delivered = 0;
  return {
    url: `imap://reports:${password}@127.0.0.1:${port}`,
    deliver: async (source) => {
      delivered += 1;
      // Written beside and moved in, as Maildir asks, so that nobody reads half a mail.
      const name = `${1_000_000 + delivered}.${process.pid}_${delivered}.sandbox`;
      await writeFile(join(mail, 'tmp', name), source, { mode: 0o644 });
      await chown(join(mail, 'tmp', name), account.uid, account.gid);
      await run('mv', [join(mail, 'tmp', name), join(mail, 'new', name)]);
    },
    count: async (folder) => {
      const base = folder === 'INBOX' ? mail : join(mail, `.${folder}`);
      const held = await Promise.all(
        ['new', 'cur'].map((part) => readdir(join(base, part)).catch((): string[] => [])),
      );
      return held.flat().length;
    },
    stop: async () => {
      await end(server);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

type Account = {
  readonly uid: number;
  readonly gid: number;
  readonly user: string;
  readonly group: string;
};

/** As root the server runs as nobody; for anyone else as themselves. */
async function serverAccount(): Promise<Account> {
  const { uid, gid, username } = userInfo();
  if (uid !== 0) return { uid, gid, user: username, group: await groupOf(gid) };
  const accounts = await readFile('/etc/passwd', 'utf8');
  const fields = accounts
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
    ?.split(':');
  if (fields === undefined) throw new Error('running as root needs an account "nobody" for the test server');
  const nobody = { uid: Number(fields[2]), gid: Number(fields[3]), user: 'nobody' };
  return { ...nobody, group: await groupOf(nobody.gid) };
}

async function groupOf(gid: number): Promise<string> {
  const groups = await readFile('/etc/group', 'utf8');
  return (
    groups
      .split('\n')
      .find((line) => line.split(':')[2] === String(gid))
      ?.split(':')[0] ?? String(gid)
  );
}

function configuration(directory: string, port: number, { user, group }: Account): string {
  return `
base_dir = ${directory}/run
state_dir = ${directory}/run
log_path = ${directory}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
mail_location = maildir:${directory}/mail
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${directory}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function untilReady(server: ChildProcess, directory: string): Promise<void> {
  const readLog = () => readFile(join(directory, 'log'), 'utf8').catch(() => '');
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (server.exitCode !== null)
      throw new Error(`Dovecot ended with code ${server.exitCode}:\n${await readLog()}`);
    if ((await readLog()).includes('starting up')) return;
    await sleep(50);
  }
  throw new Error(`Dovecot did not start:\n${await readLog()}`);
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}
