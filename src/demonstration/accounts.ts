import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Role } from '#dossier/actor';
import type { Deps } from '#usecases/ports';

/** An account of the demonstration. The password is made at first start and kept beside the data, 0600. */
export type DemonstrationAccount = {
  readonly id: string;
  readonly mail: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
};

const cast: readonly Pick<DemonstrationAccount, 'mail' | 'name' | 'role'>[] = [
  { mail: 'organisation@sample.example', name: 'organisation@sample.example', role: 'operator' },
  { mail: 'individual@sample.example', name: 'individual@sample.example', role: 'operator' },
  { mail: 'reviewer-a@portal.example', name: '审核员甲', role: 'reviewer' },
  { mail: 'reviewer-b@portal.example', name: '审核员乙', role: 'reviewer' },
  { mail: 'reviewer-c@portal.example', name: '审核员辛', role: 'reviewer' },
  { mail: 'reviewer-d@portal.example', name: '审核员壬', role: 'reviewer' },
  { mail: 'supervisor@portal.example', name: '监督员丙', role: 'supervisor' },
  { mail: 'administrator@portal.example', name: '管理员丁', role: 'administrator' },
  { mail: 'auditor@portal.example', name: '审计员戊', role: 'auditor' },
  { mail: 'liaison-ps@portal.example', name: '公安部联络员己（样例）', role: 'liaison-public-security' },
  { mail: 'liaison-ca@portal.example', name: '网信办联络员庚（样例）', role: 'liaison-cyberspace' },
];

/** Reads the accounts made at first start, or makes them. */
export async function demonstrationAccounts(
  deps: Pick<Deps, 'persistence' | 'clock' | 'randomness' | 'passwords'>,
  dataDir: string,
): Promise<readonly DemonstrationAccount[]> {
  const file = join(dataDir, 'demonstration-accounts.json');
  const kept = await readAccounts(file);
  if (kept !== undefined) return kept;
  const made = cast.map((member) => ({ ...member, id: deps.randomness.uuid(), password: newPassword(deps) }));
  const createdAt = deps.clock.machineNow();
  const hashes = await Promise.all(made.map((account) => deps.passwords.hash(account.password)));
  await deps.persistence.transact(async ({ accounts }) => {
    for (const [index, { id, mail, name, role }] of made.entries()) {
      await accounts.add({
        id,
        mail,
        displayName: name,
        roles: [role],
        passwordHash: hashes[index] ?? '',
        mailVerifiedAt: createdAt,
        failedAttempts: 0,
        createdAt,
      });
    }
  });
  await writeFile(file, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
  return made;
}

async function readAccounts(file: string): Promise<readonly DemonstrationAccount[] | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemonstrationAccount[];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** 80 bits in groups that can be read from a terminal and typed: `k7mw-…`. */
function newPassword({ randomness }: Pick<Deps, 'randomness'>): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789XY';
  const letters = [...randomness.bytes(16)].map((byte) => alphabet[byte % 32]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}
