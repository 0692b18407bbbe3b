import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portalKeys } from './key-files.js';

function emptyDirectory(): string {
  return join(mkdtempSync(join(tmpdir(), 'keys-')), 'keys');
}

describe('the portal’s keys', () => {
  it('are made once, readable by their owner only, and kept', async () => {
    const directory = emptyDirectory();
    const made = await portalKeys(directory);
    expect(made.data).toHaveLength(32);
    expect(Buffer.from(made.data)).not.toEqual(Buffer.from(made.log));
    expect(await portalKeys(directory)).toEqual(made);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, 'data.key')).mode & 0o777).toBe(0o600);
  });

  it('are the same for two starts at once', async () => {
    const directory = emptyDirectory();
    const [one, other] = await Promise.all([portalKeys(directory), portalKeys(directory)]);
    expect(one).toEqual(other);
  });

  it('are never replaced when a file is damaged', async () => {
    const directory = emptyDirectory();
    await portalKeys(directory);
    writeFileSync(join(directory, 'data.key'), 'not a key\n');
    await expect(portalKeys(directory)).rejects.toThrow(/restore it from the backup/);
  });
});
