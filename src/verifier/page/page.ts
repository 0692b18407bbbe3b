import { parseVerifierKey } from '#log/verifier-key';
import { checkFiles, type GivenFile, givenFileBytesMax, type NamedVerdict } from '../check-files.js';
import { type ReadTrust, trustKeys, trustPolicy } from '../trust.js';
import { bad, words } from '../verdict.js';
import { showVerdict } from './show-verdict.js';

/** The verifier as a page: reads what is chosen, dropped or pasted, in this browser, and asks nobody. */

const byId = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found as T;
};

const trustField = byId<HTMLTextAreaElement>('trust');
const quorumField = byId<HTMLInputElement>('quorum');
const filesField = byId<HTMLInputElement>('files');
const pasteField = byId<HTMLTextAreaElement>('paste');
const dropZone = byId('drop');
const result = byId('result');

let chosen: readonly File[] = [];

function readTrust(text: string): ReadTrust {
  const firstLine = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const isKey =
    parseVerifierKey(firstLine.trim()) !== undefined ||
    !/^\s*(?:#|log|witness|group|quorum)\s/.test(firstLine);
  if (isKey) return trustKeys(text);
  // A text field gives away the last newline of what was pasted into it.
  return trustPolicy(Buffer.from(text.endsWith('\n') ? text : `${text}\n`));
}

async function given(): Promise<readonly GivenFile[]> {
  const files = await Promise.all(
    chosen.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.slice(0, givenFileBytesMax + 1).arrayBuffer()),
    })),
  );
  const pasted = pasteField.value;
  if (pasted.trim() === '') return files;
  const text = pasted.endsWith('\n') ? pasted : `${pasted}\n`;
  return [...files, { name: '粘贴的内容 Pasted', bytes: new TextEncoder().encode(text) }];
}

async function verdicts(): Promise<readonly NamedVerdict[]> {
  const trust = readTrust(trustField.value);
  if (trust.kind === 'unreadable') {
    const title = words('没有查验', 'Nothing was checked');
    return [{ name: '', verdict: bad(title, trust.fault) }];
  }
  const requireQuorum = quorumField.checked && trust.trust.witnesses;
  return checkFiles(await given(), { trust: trust.trust, requireQuorum });
}

async function run(): Promise<void> {
  const shown = (await verdicts()).map(showVerdict);
  result.replaceChildren(...shown);
  result.focus();
}

function take(files: Iterable<File>, isDropped = false): void {
  chosen = [...files];
  // The field shows what was chosen with it, and never what was dropped.
  if (isDropped) filesField.value = '';
  byId('chosen').textContent = isDropped ? chosen.map(({ name }) => name).join('、') : '';
  if (chosen.length > 0) void run();
}

filesField.addEventListener('change', () => take(filesField.files ?? []));
byId('check').addEventListener('click', () => void run());
byId('clear').addEventListener('click', () => {
  filesField.value = '';
  pasteField.value = '';
  take([]);
  result.replaceChildren();
  filesField.focus();
});
// Wherever on the page it falls: a file that misses the frame must not replace the page.
for (const type of ['dragover', 'dragleave', 'drop'] as const) {
  document.addEventListener(type, (event) => {
    event.preventDefault();
    dropZone.classList.toggle('over', type === 'dragover');
    if (type === 'drop') take(event.dataTransfer?.files ?? [], true);
  });
}
byId('without-script').hidden = true;
byId('with-script').hidden = false;
