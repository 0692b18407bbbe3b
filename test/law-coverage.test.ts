import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * The tie between the law and the code: `docs/law/duties.md` lists the duties, each with the rule that carries it and
 * the words of the test that prove it. Renaming or deleting either without the table fails here, and so does a rule of
 * an article that no duty names.
 */

type Duty = {
  readonly id: string;
  readonly rules: readonly Reference[];
  readonly proof: { readonly file: string; readonly words: string } | undefined;
  readonly state: string;
};

type Reference = { readonly file: string; readonly name: string };

const root = fileURLToPath(new URL('..', import.meta.url));
const duties = readDuties(read('docs/law/duties.md'));
const carried = duties.filter(({ state }) => state === 'carried');

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function readDuties(text: string): readonly Duty[] {
  return text
    .split('\n')
    .filter((line) => /^\| [MPC]\d/.test(line))
    .map((line) => {
      const [id = '', , rules = '', proof = '', state = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const [, file = '', words = ''] = /^`([^`]+)` "([^"]+)"$/.exec(proof) ?? [];
      return {
        id,
        rules: [...rules.matchAll(/`([^`#]+)#([^`]+)`/g)].map(([, path = '', name = '']) => ({
          file: path,
          name,
        })),
        proof: file === '' ? undefined : { file, words },
        state,
      };
    });
}

async function exportsOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  return (await import(pathToFileURL(join(root, file)).href)) as Readonly<Record<string, unknown>>;
}

describe('the table of duties', () => {
  it('covers Articles 1 to 10 of the Measures', () => {
    const articles = new Set(duties.map(({ id }) => /^M(\d+)\./.exec(id)?.[1]));
    expect([...articles].filter((article) => article !== undefined).toSorted()).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].toSorted(),
    );
  });

  it('covers the six items of Article 4 and the three paragraphs of Article 5', () => {
    const ids = duties.map(({ id }) => id);
    for (const item of [1, 2, 3, 4, 5, 6]) expect(ids).toContain(`M4.1.${item}`);
    for (const paragraph of [1, 2, 3]) {
      expect(ids.some((id) => id.startsWith(`M5.${paragraph}.`))).toBe(true);
    }
  });

  it('gives each duty an id of its own and a state', () => {
    const ids = duties.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(duties.filter(({ state }) => state !== 'carried' && state !== 'planned')).toEqual([]);
  });

  it('leaves no duty without a rule', () => {
    expect(duties.filter(({ state }) => state !== 'carried').map(({ id }) => id)).toEqual([]);
  });
});

describe('every duty that is carried', () => {
  it.each(carried.map((duty) => [duty.id, duty] as const))(
    '%s has a rule that exists',
    async (_id, { rules }) => {
      expect(rules).not.toEqual([]);
      for (const { file, name } of rules) {
        expect(
          existsSync(join(root, file)),
          `${file} is gone: name its successor in docs/law/duties.md`,
        ).toBe(true);
        expect(Object.keys(await exportsOf(file)), `${file} exports no ${name}`).toContain(name);
      }
    },
  );

  it.each(carried.map((duty) => [duty.id, duty] as const))(
    '%s has a test that proves it',
    (_id, { proof }) => {
      expect(proof, 'the column Proof reads `file.test.ts` "words in it"').toBeDefined();
      expect(proof?.file).toMatch(/\.test\.tsx?$/);
      expect(
        read(proof?.file ?? '').includes(proof?.words ?? '\0'),
        `no "${proof?.words}" in ${proof?.file}`,
      ).toBe(true);
    },
  );
});

describe('every rule of an article', () => {
  const files = readdirSync(join(root, 'src/law')).filter((file) =>
    /^article-\d\d-.*(?<!\.test)\.ts$/.test(file),
  );

  it.each(files)('%s carries only what a duty names', async (file) => {
    const named = new Set(
      duties
        .flatMap((duty) => duty.rules)
        .filter((rule) => rule.file === `src/law/${file}`)
        .map(({ name }) => name),
    );
    const rules = Object.entries(await exportsOf(`src/law/${file}`))
      .filter(
        ([, value]) =>
          typeof value === 'function' || (typeof value === 'object' && value && 'citation' in value),
      )
      .map(([name]) => name);
    expect(rules).not.toEqual([]);
    expect(
      rules.filter((name) => !named.has(name)),
      `add them to docs/law/duties.md`,
    ).toEqual([]);
  });

  it('has a file for every article that has one in the design', () => {
    const articles = new Set(files.map((file) => file.slice('article-'.length, 'article-00'.length)));
    expect([...articles].toSorted()).toEqual(['02', '04', '05', '06', '07', '08', '09', '10']);
  });
});

describe('every interpretation', () => {
  const text = read('docs/law/interpretations.md');
  const entries = text.split(/^## /m).slice(1);

  it.each(entries.map((entry) => [entry.split('\n')[0] ?? '', entry] as const))(
    '%s is whole',
    (_title, entry) => {
      expect(entry).toMatch(/\*\*Text:\*\*/);
      expect(entry).toMatch(/\*\*Choice/);
      expect(entry).toMatch(/\*\*Test:\*\*/);
    },
  );

  it('names tests that exist', () => {
    const named = [...text.matchAll(/`(src\/[^`]+\.test\.ts)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
