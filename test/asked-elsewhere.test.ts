/** `docs/asked-elsewhere.md`: each request has a test whose title names it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const requests = read('docs/asked-elsewhere.md')
  .split('\n')
  .filter((line) => /^\| \S+( \S+)? #\d+ \|/.test(line))
  .map((line) => {
    const [asked = '', request = '', where = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return { asked, request, where };
  });
const kept = requests.filter(({ where }) => !where.startsWith('later: '));

describe('what users of other systems asked for', () => {
  it('is listed, and little of it waits', () => {
    expect(requests.length).toBeGreaterThan(20);
    expect(requests.length - kept.length).toBeLessThanOrEqual(6);
  });

  it.each(kept)('$asked: $request', ({ asked, where }) => {
    const file = /^`([^`]+[.]test[.]tsx?)`$/.exec(where)?.[1];
    expect(file, 'the column Test names a file').toBeDefined();
    expect(titlesOf(read(file ?? '')).filter((title) => names(title, asked))).not.toEqual([]);
  });
});

/** The titles of suites and tests. */
function titlesOf(text: string): readonly string[] {
  const title = /\b(?:describe|it|test)(?:\.\w+(?:\([^)]*\))?)*\(\s*(['"`])((?:(?!\1)[\s\S])+)\1/g;
  return [...text.matchAll(title)].map(([, , words = '']) => words);
}

/** `cve-services #1772` also where several numbers of one project stand together. */
function names(title: string, asked: string): boolean {
  const [project = '', number = ''] = asked.split(' #');
  return title.includes(project) && new RegExp(`#${number}\\b`).test(title);
}
