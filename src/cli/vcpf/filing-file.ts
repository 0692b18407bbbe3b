import { createHash, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { evidencePlaces, type EvidencePlace } from '#usecases/filing/evidence-places';
import { Stop, type Terminal } from './outcome.js';
import { withoutComments } from './without-comments.js';

export type EvidenceFile = {
  readonly item: EvidencePlace;
  readonly path: string;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
};

export type FilingFile = {
  readonly path: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- the portal judges it, field by field
  readonly document: any;
  /** Files that have to be uploaded. */
  readonly evidence: readonly EvidenceFile[];
  /** Files that lie at the portal already and stay. */
  readonly keptHashes: readonly string[];
};

/** Reads a filing and the files it names, relative to it. `more`: `ITEM=PATH` from the command line. */
export async function readFiling(
  terminal: Terminal,
  path: string,
  more: readonly string[] = [],
): Promise<FilingFile> {
  const { say } = terminal;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Stop(2, say(`读不到 ${path}。`, `${path} cannot be read.`));
  });
  const document = parse(terminal, path, text);
  const named = namedFiles(document);
  for (const each of more) {
    const [item = '', ...rest] = each.split('=');
    const place = evidencePlaces.find((one) => one === item);
    if (place === undefined || rest.length === 0) {
      throw new Stop(
        2,
        say(
          `--evidence 写成 项=文件，项是 ${evidencePlaces.join('、')} 之一。`,
          `--evidence is ITEM=FILE, ITEM one of ${evidencePlaces.join(', ')}.`,
        ),
      );
    }
    named.push({ item: place, path: resolve(rest.join('=')) });
  }
  const evidence: EvidenceFile[] = [];
  for (const { item, path: relative } of named) {
    const full = resolve(dirname(path), relative);
    const bytes = await readFile(full).catch(() => {
      throw new Stop(2, say(`读不到附件 ${full}。`, `The file ${full} cannot be read.`));
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    evidence.push({
      item,
      path: full,
      fileName: full.split(/[/\\]/).at(-1) ?? '',
      bytes: new Uint8Array(bytes),
      sha256,
    });
  }
  return { path, document, evidence, keptHashes: keptFiles(document) };
}

function parse({ say }: Terminal, path: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(withoutComments(text));
    if (typeof value === 'object' && value !== null) return value;
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new Stop(2, say(`${path} 不是 JSON：${why}`, `${path} is not JSON: ${why}`));
  }
  throw new Stop(2, say(`${path} 不是 JSON 对象。`, `${path} is no JSON object.`));
}

type Entry = { readonly id?: string; readonly fileName?: string; readonly sha256?: string };

// oxlint-disable-next-line typescript/no-explicit-any -- as above
function lists(document: any): readonly (readonly [EvidencePlace, readonly Entry[]])[] {
  const contents = document?.contents ?? {};
  return evidencePlaces.map((place) => {
    const at = place.startsWith('rules-') ? contents.rules?.[place.slice('rules-'.length)] : contents[place];
    const list: unknown = at?.evidence;
    return [place, Array.isArray(list) ? (list as readonly Entry[]) : []] as const;
  });
}

function namedFiles(document: unknown): { item: EvidencePlace; path: string }[] {
  return lists(document).flatMap(([item, list]) =>
    list.flatMap(({ id, fileName }) =>
      id === undefined && fileName !== undefined ? [{ item, path: fileName }] : [],
    ),
  );
}

function keptFiles(document: unknown): readonly string[] {
  return lists(document).flatMap(([, list]) =>
    list.flatMap(({ id, sha256 }) => (id === undefined || sha256 === undefined ? [] : [sha256])),
  );
}

type KeptKey = { readonly key: string; readonly of: string; readonly draft?: string };

/**
 * The key of this very request, kept beside the file so that the command run again is the same request: a new one only
 * when what is sent differs. `draft` of an earlier content is what may be discarded.
 */
export async function keyFor(
  filing: FilingFile,
  asked: {
    readonly purpose: string;
    readonly filing?: string | undefined;
    readonly given?: string | undefined;
  },
): Promise<{ readonly key: string; readonly staleDraft?: string; keep(draft: string): Promise<void> }> {
  const path = `${filing.path}.vcpf-key`;
  const of = createHash('sha256')
    .update(JSON.stringify([asked.purpose, asked.filing ?? '', filing.document]))
    .digest('hex');
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const before = parsedKey(text);
  const isSame = before?.of === of;
  const key = asked.given ?? (isSame ? before.key : randomUUID());
  const write = async (kept: KeptKey) => writeFile(path, `${JSON.stringify(kept)}\n`, { mode: 0o600 });
  const staleDraft = isSame ? undefined : before?.draft;
  // Kept before anything is sent: a program that is killed meanwhile repeats the same request.
  await write({ key, of, ...(isSame && before.draft !== undefined ? { draft: before.draft } : {}) });
  return {
    key,
    ...(staleDraft === undefined ? {} : { staleDraft }),
    keep: async (draft) => write({ key, of, draft }),
  };
}

function parsedKey(text: string): KeptKey | undefined {
  try {
    const kept = JSON.parse(text) as Partial<KeptKey>;
    return kept.key === undefined || kept.of === undefined ? undefined : (kept as KeptKey);
  } catch {
    return undefined;
  }
}
