import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CorrectionClock } from '#law/article-05-review';
import { type FormEdition, defaultFormEdition } from '#law/form-edition';
import { defaultPatternText, type FilingNumberPattern, parsePattern } from '#law/identifiers/filing-number';
import { settingsSchema, type PortalSettings } from './settings.js';

/** How the portal runs. The only file that reads the environment. */
export type Config = {
  readonly host: string;
  readonly port: number;
  /** Scheme and host people type, without trailing slash. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly keysDir: string;
  /** Absent: the embedded database in `dataDir`. */
  readonly databaseUrl?: string;
  readonly databasePoolSize: number;
  /** Without configuration the portal is a demonstration: sample data, loopback only, marked on every page. */
  readonly demonstration: boolean;
  readonly smtp?: { readonly url: string; readonly from: string };
  readonly logOrigin: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly settings: PortalSettings;
  readonly numberPattern: FilingNumberPattern;
  readonly correctionClock: CorrectionClock;
  readonly form: FormEdition;
};

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One sentence per bad setting: its name, what is wrong, what to write. */
  | { readonly ok: false; readonly faults: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

const environmentSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number, e.g. 3000').int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://filing.example' })
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  KEYS_DIR: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://, e.g. postgresql://user@host:5432/filing')
    .optional(),
  DATABASE_POOL_SIZE: z.coerce.number('must be a number of connections').int().min(1).max(200).default(10),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://, e.g. smtps://user:secret@mail.example:465')
    .optional(),
  MAIL_FROM: z.string().includes('@', { error: 'must be a mail address' }).optional(),
  LOG_ORIGIN: z
    .string()
    .regex(/^[^\s+]+$/, 'must hold neither blanks nor "+", e.g. filing.example/log')
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SETTINGS_FILE: z.string().min(1).optional(),
});

/** Reads and checks everything at once, so that a person starting the portal sees all faults together. */
export function readConfig(environment: Environment): ConfigResult {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(sentence) };
  const env = parsed.data;
  const settings = readSettings(env.SETTINGS_FILE);
  const pattern = parsePattern(settings.value?.numberPattern ?? defaultPatternText);
  const faults = [
    ...settings.faults,
    ...(pattern.ok ? [] : [`SETTINGS_FILE numberPattern: ${pattern.explanation}`]),
    ...modeFaults(env),
  ];
  if (faults.length > 0 || settings.value === undefined || !pattern.ok) return { ok: false, faults };
  return { ok: true, config: compose(env, settings.value, pattern.pattern) };
}

type ParsedEnvironment = z.infer<typeof environmentSchema>;

/** The demonstration stays on this machine; the real thing does not start half configured. */
function modeFaults(env: ParsedEnvironment): readonly string[] {
  if (env.DATABASE_URL === undefined) {
    return loopback.has(env.HOST)
      ? []
      : [
          `HOST=${env.HOST}: without DATABASE_URL the portal is a demonstration and listens on 127.0.0.1 only; set DATABASE_URL to run the real thing`,
        ];
  }
  const faults: string[] = [];
  if (env.PUBLIC_URL === undefined)
    faults.push('PUBLIC_URL is missing: the address people type, e.g. https://filing.example');
  if (env.SMTP_URL === undefined)
    faults.push(
      'SMTP_URL is missing: accounts are verified by mail, e.g. smtps://user:secret@mail.example:465',
    );
  if (env.SMTP_URL !== undefined && env.MAIL_FROM === undefined)
    faults.push('MAIL_FROM is missing: the sender address of mails');
  return faults;
}

function compose(
  env: ParsedEnvironment,
  settings: PortalSettings,
  numberPattern: FilingNumberPattern,
): Config {
  const publicUrl = (env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/$/, '');
  const { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, MAIL_FROM: from } = env;
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl,
    dataDir: env.DATA_DIR,
    keysDir: env.KEYS_DIR ?? `${env.DATA_DIR}/keys`,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    databasePoolSize: env.DATABASE_POOL_SIZE,
    demonstration: databaseUrl === undefined,
    ...(smtpUrl === undefined || from === undefined ? {} : { smtp: { url: smtpUrl, from } }),
    logOrigin: env.LOG_ORIGIN ?? defaultLogOrigin(publicUrl, databaseUrl === undefined),
    logLevel: env.LOG_LEVEL,
    settings,
    numberPattern,
    correctionClock: settings.correctionClock,
    form: settings.form ?? defaultFormEdition,
  };
}

/** A log keeps its name for ever; the demonstration's does not follow the port it happens to listen on. */
function defaultLogOrigin(publicUrl: string, demonstration: boolean): string {
  return demonstration ? 'demonstration.example/log' : `${new URL(publicUrl).host}/log`;
}

function readSettings(path: string | undefined): { value?: PortalSettings; faults: readonly string[] } {
  if (path === undefined) return { value: settingsSchema.parse({}), faults: [] };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { faults: [`SETTINGS_FILE=${path}: cannot be read as JSON (${String(error)})`] };
  }
  const parsed = settingsSchema.safeParse(json);
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { faults: parsed.error.issues.map((issue) => `SETTINGS_FILE ${sentence(issue)}`) };
}

function sentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')}: ${issue.message}`;
}
