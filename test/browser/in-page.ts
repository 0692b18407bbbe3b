/** What runs inside the page. Each function is sent there alone, so it uses nothing from around it. */

/** As much of a document as is used here; the program itself is checked without the types of a browser. */
interface PageElement {
  readonly outerHTML: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  getBoundingClientRect(): { readonly right: number };
  append(child: PageElement): void;
  blur(): void;
  focus(): void;
}
declare const document: {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  readonly activeElement: PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  createElement(name: string): PageElement;
};
declare const navigator: { readonly clipboard: { readText(): Promise<string> } };
interface DataTransfer {
  readonly items: { add(file: object): void };
}
declare const DataTransfer: new () => DataTransfer;
declare const File: new (content: readonly string[], name: string) => object;
declare function getComputedStyle(
  element: PageElement,
): Readonly<Record<'outline' | 'boxShadow' | 'backgroundColor' | 'borderColor', string>>;

/** How far the page can be pushed sideways, and the first element that sticks out; empty when it fits. */
export function sideways(): string {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return '';
  const wide = [...document.querySelectorAll('body *')].find(
    (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
  );
  return `${root.scrollWidth - root.clientWidth} px: ${wide?.outerHTML.slice(0, 160) ?? 'nothing visible'}`;
}

/** The element in focus, when it looks the same without the focus; empty when the focus shows. */
export function focusNobodySees(): string {
  const at = document.activeElement;
  if (at === null || at === document.body) return '';
  const look = () => {
    const { outline, boxShadow, backgroundColor, borderColor } = getComputedStyle(at);
    return [outline, boxShadow, backgroundColor, borderColor].join();
  };
  const focused = look();
  at.blur();
  const isSeen = look() !== focused;
  at.focus();
  return isSeen ? '' : at.outerHTML.slice(0, 120);
}

/** A plain fault: a picture without words. */
export function addPictureWithoutWords(): void {
  document.body.append(document.createElement('img'));
}

/** What was copied last. */
export function clipboardText(): Promise<string> {
  return navigator.clipboard.readText();
}

/** A file as it is dragged from a folder. */
export function draggedFile({
  name,
  content,
}: {
  readonly name: string;
  readonly content: string;
}): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], name));
  return transfer;
}
