/**
 * Copy and print beside something that is shown only once. The buttons are hidden until script runs; without it the
 * page offers the same as a file.
 *
 *     <button hidden data-keep="copy" data-keep-from="code" data-keep-said="code-said" data-keep-done="已复制">
 */
export function createKeepButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-keep]')) {
    const { keep } = button.dataset;
    // Browsers give the clipboard to secure pages only.
    if (keep === 'copy' && navigator.clipboard === undefined) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      if (keep === 'print') print();
      else void copy(button);
    });
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { keepFrom = '', keepSaid = '', keepDone = '', keepFailed = '' } = button.dataset;
  const text = document.getElementById(keepFrom)?.textContent?.trim() ?? '';
  const said = document.getElementById(keepSaid);
  try {
    await navigator.clipboard.writeText(text);
    if (said !== null) said.textContent = keepDone;
  } catch {
    if (said !== null) said.textContent = keepFailed;
  }
}
