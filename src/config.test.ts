import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

/** A setting that is right in every respect; the rows below spoil one thing each. */
const production = {
  DATABASE_URL: 'postgresql://filing@db.example:5432/filing',
  PUBLIC_URL: 'https://filing.example',
  SMTP_URL: 'smtps://user:secret@mail.example:465',
  MAIL_FROM: 'filing@filing.example',
};

function settingsFile(json: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'settings-')), 'settings.json');
  writeFileSync(path, typeof json === 'string' ? json : JSON.stringify(json));
  return path;
}

function faultsOf(environment: Record<string, string>): string {
  const result = readConfig(environment);
  return result.ok ? '' : result.faults.join('\n');
}

describe('without configuration', () => {
  const result = readConfig({});
  if (!result.ok) throw new Error(result.faults.join('; '));

  it('is a demonstration on this machine only', () => {
    expect(result.config).toMatchObject({
      demonstration: true,
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
    });
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toEqual(result);
  });
});

describe('configured', () => {
  it('is the real thing, named after the address people type', () => {
    const result = readConfig({ ...production, HOST: '0.0.0.0' });
    expect(result).toMatchObject({
      ok: true,
      config: { demonstration: false, publicUrl: 'https://filing.example', logOrigin: 'filing.example/log' },
    });
  });

  it('reads what the law leaves open from the settings file', () => {
    const SETTINGS_FILE = settingsFile({
      numberPattern: '样备{year}{serial:6}{check}',
      correctionClock: 'resume',
      form: {
        id: '2026-1',
        questions: [{ id: 'q', required: true, zh: '问', en: 'Q', basis: '第四条（六）' }],
      },
    });
    expect(readConfig({ ...production, SETTINGS_FILE })).toMatchObject({
      ok: true,
      config: { correctionClock: 'resume', numberPattern: { serialMax: 999_999 }, form: { id: '2026-1' } },
    });
  });
});

describe('a bad setting stops the start with its name and what to write', () => {
  const cases: readonly [string, Record<string, string>, RegExp][] = [
    ['a port that is none', { PORT: 'http' }, /^PORT: must be a port number, e\.g\. 3000$/],
    ['a demonstration for everybody', { HOST: '0.0.0.0' }, /^HOST=0\.0\.0\.0: .*set DATABASE_URL/],
    [
      'another database',
      { ...production, DATABASE_URL: 'mysql://x' },
      /^DATABASE_URL: must begin with postgresql:/,
    ],
    [
      'an address without scheme',
      { ...production, PUBLIC_URL: 'filing.example' },
      /^PUBLIC_URL: must be an address/,
    ],
    ['a log name with a blank', { LOG_ORIGIN: 'my log' }, /^LOG_ORIGIN: must hold neither blanks/],
    [
      'no settings file',
      { SETTINGS_FILE: '/nowhere/settings.json' },
      /^SETTINGS_FILE=\/nowhere\/settings\.json: cannot be read/,
    ],
    ['a settings file that is no JSON', { SETTINGS_FILE: settingsFile('{') }, /cannot be read as JSON/],
    [
      'a misspelt setting',
      { SETTINGS_FILE: settingsFile({ numberPatern: 'x' }) },
      /^SETTINGS_FILE .*numberPatern/,
    ],
    [
      'a pattern without check',
      { SETTINGS_FILE: settingsFile({ numberPattern: '漏备{year}{serial:5}' }) },
      /numberPattern: .+/,
    ],
    [
      'an unknown clock',
      { SETTINGS_FILE: settingsFile({ correctionClock: 'pause' }) },
      /correctionClock: .+/,
    ],
  ];
  it.each(cases)('%s', (_name, environment, expected) => {
    expect(faultsOf(environment)).toMatch(expected);
  });

  it('tells everything that is missing at once', () => {
    const { DATABASE_URL } = production;
    expect(faultsOf({ DATABASE_URL })).toMatch(/^PUBLIC_URL is missing[\s\S]*SMTP_URL is missing/);
    expect(faultsOf({ ...production, MAIL_FROM: '' })).toMatch(/^MAIL_FROM is missing/);
  });
});
