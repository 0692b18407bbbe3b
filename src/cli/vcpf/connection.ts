import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Stop, type Terminal } from './outcome.js';

const triesMax = 5;
const firstDelayMs = 500;
/** A portal that asks for more is told to people instead of waited for. */
const waitSecondsMax = 90;
const answerSecondsMax = 60;

export type Answer = {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- what came over the wire
  readonly json: any;
};

export type Sent = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent twice, it is done once: only such a request is sent again after no answer or a failure of the portal. */
  readonly repeatable: boolean;
};

export type Connection = { send(sent: Sent): Promise<Answer> };

/** Speaks to one portal with the token of the surroundings. The token is in no argument and in nothing printed. */
export async function connect(terminal: Terminal, portal: string | undefined): Promise<Connection> {
  const base = addressOf(terminal, portal ?? terminal.env['VCPF_URL']);
  const token = await tokenOf(terminal);
  return { send: async (sent) => sendPatiently(terminal, base, token, sent) };
}

function addressOf({ say }: Terminal, typed: string | undefined): URL {
  const address = URL.canParse(typed ?? '') ? new URL(typed ?? '') : undefined;
  const isPlain =
    address?.protocol === 'http:' && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(address.hostname);
  if (address !== undefined && (address.protocol === 'https:' || isPlain)) return address;
  throw new Stop(
    2,
    say(
      '请用 --portal 或者环境变量 VCPF_URL 写明备案系统的 https 地址。',
      'Name the portal by its https address, with --portal or in VCPF_URL.',
    ),
  );
}

/** `VCPF_TOKEN`, or the file of `VCPF_TOKEN_FILE` or `~/.config/vcpf/token`, which nobody else may read. */
async function tokenOf({ say, env }: Terminal): Promise<string> {
  const given = env['VCPF_TOKEN']?.trim();
  if (given !== undefined && given !== '') return given;
  const path = env['VCPF_TOKEN_FILE'] ?? join(homedir(), '.config', 'vcpf', 'token');
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) {
    throw new Stop(
      2,
      say(
        `没有令牌。请在网站“我的账户 / 接口令牌”新建，写入 ${path} 并执行 chmod 600，或者放进环境变量 VCPF_TOKEN。`,
        `There is no token. Make one on the portal (My account, API tokens), put it into ${path} and chmod 600 it, or into VCPF_TOKEN.`,
      ),
    );
  }
  if ((found.mode & 0o077) !== 0) {
    throw new Stop(
      2,
      say(`其他用户可以读取 ${path}，请执行 chmod 600。`, `Others can read ${path}: chmod 600 it first.`),
    );
  }
  return (await readFile(path, 'utf8')).trim();
}

async function sendPatiently(terminal: Terminal, base: URL, token: string, sent: Sent): Promise<Answer> {
  for (let tried = 1; ; tried += 1) {
    const answered = await sendOnce(base, token, sent);
    const waits = answered === undefined || answered.status >= 500 || answered.status === 429;
    if (!waits) return refuseUse(terminal, answered);
    const seconds = answered?.retryAfter ?? (firstDelayMs * 2 ** (tried - 1)) / 1_000;
    // An answer of 429 says that nothing was done, so anything may be sent again.
    const mayRepeat = sent.repeatable || answered?.status === 429;
    if (!mayRepeat || tried >= triesMax || seconds > waitSecondsMax)
      throw unreachable(terminal, base, answered, sent);
    await sleep(seconds * 1_000);
  }
}

type Heard = Answer & { readonly retryAfter?: number };

/** Undefined when no answer came. */
async function sendOnce(
  base: URL,
  token: string,
  { method, path, body, headers }: Sent,
): Promise<Heard | undefined> {
  try {
    const response = await fetch(new URL(`/api/v1/operator${path}`, base), {
      method,
      headers: { Accept: 'application/json', Authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(answerSecondsMax * 1_000),
    });
    const text = await response.text();
    const asked = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return {
      status: response.status,
      json: parsed(text),
      ...(Number.isFinite(asked) && asked >= 0 ? { retryAfter: asked } : {}),
    };
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What no other try mends: a token that is over or lacks a permission. */
function refuseUse({ say }: Terminal, answer: Heard): Answer {
  if (answer.status === 401) {
    throw new Stop(
      2,
      say(
        '令牌无效、已过期或者已撤销（修改口令也会使它失效）。请在网站“我的账户 / 接口令牌”新建一个。',
        'The token is not valid, expired or revoked (a changed password ends it too). Make a new one on the portal: My account, API tokens.',
      ),
      { problem: answer.json },
    );
  }
  if (answer.status === 403) {
    const scope = String(answer.json?.scope ?? '');
    throw new Stop(
      2,
      say(`令牌没有权限 ${scope}，请另建一个。`, `The token lacks the scope ${scope}: make one that has it.`),
      { problem: answer.json },
    );
  }
  return answer;
}

function unreachable({ say }: Terminal, base: URL, answer: Heard | undefined, { repeatable }: Sent): Stop {
  const what =
    answer === undefined
      ? say(`连接不上 ${base.host}。`, `${base.host} cannot be reached.`)
      : answer.status === 429
        ? say('请求太频繁。', 'Too many requests.')
        : say(
            `${base.host} 暂时不能办理（${answer.status}）。`,
            `${base.host} cannot answer now (${answer.status}).`,
          );
  const next = repeatable
    ? say(
        '请稍后再执行同一条命令：已经做过的不会重复。',
        'Run the same command again later: what was done is not done twice.',
      )
    : say('请先用 vcpf status 查看现状。', 'Look with vcpf status how things stand.');
  return new Stop(3, `${what}${say('', ' ')}${next}`, { status: answer?.status ?? null });
}
