/**
 * A browser without a window and without script that reads pages as a person does: fills the boxes of the page it
 * is on, presses a button by what is written on it, follows a link by its words. Whatever else the form holds is sent
 * along, hidden fields too, as a browser sends it.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Answer, type Visitor, visibleText } from './visitor.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;
type Sent = Record<string, string | readonly string[] | File>;

/** A value typed or chosen, a tick set or taken away, a file to upload; of boxes of one name, those to be ticked. */
export type Filled = Readonly<Record<string, FilledIn>>;
type FilledIn = string | boolean | File | readonly string[];

const redirectsMax = 5;

export class PaperBrowser {
  #path = '/';
  #answer: Answer | undefined;
  readonly #filled = new Map<string, FilledIn>();

  constructor(readonly visitor: Visitor) {}

  /** Path with query of the page shown. */
  get path(): string {
    return this.#path;
  }

  get status(): number {
    return this.#shown.status;
  }

  /** All that can be read on the page. */
  get text(): string {
    const main = first(this.#document, (element) => element.tagName === 'main');
    return textOf(main ?? this.#document);
  }

  get html(): string {
    return this.#shown.text;
  }

  async open(path: string): Promise<void> {
    await this.#show(path, await this.visitor.get(path));
  }

  /** By the names of the controls. Only what the page has can be filled. */
  enter(values: Filled): void {
    for (const [name, value] of Object.entries(values)) {
      const has = first(
        this.#document,
        (element) => isControl(element) && attribute(element, 'name') === name,
      );
      if (has === undefined) throw this.#lost(`no box ${name}`);
      this.#filled.set(name, value);
    }
  }

  /** The first button with these words that is not hidden from everybody. */
  async press(words: string): Promise<void> {
    const button = first(
      this.#document,
      (element) => isButton(element) && textOf(element).startsWith(words) && !isHidden(element),
    );
    if (button === undefined) throw this.#lost(`no button “${words}”`);
    if (button.tagName === 'a') return this.open(attribute(button, 'href') ?? '');
    const form = formAround(button);
    if (form === undefined) throw this.#lost(`the button “${words}” is in no form`);
    const sent = this.#fieldsOf(form);
    const name = attribute(button, 'name');
    if (name !== undefined) sent[name] = attribute(button, 'value') ?? '';
    const action = attribute(form, 'action') ?? this.#path;
    if (attribute(form, 'method') === 'post')
      return this.#show(action, await this.visitor.post(action, sent));
    const query = new URLSearchParams(
      Object.entries(sent).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
    return this.open(`${action}?${query.toString()}`);
  }

  async follow(words: string): Promise<void> {
    const link = first(
      this.#document,
      (element) => element.tagName === 'a' && textOf(element).startsWith(words),
    );
    if (link === undefined) throw this.#lost(`no link “${words}”`);
    await this.open(attribute(link, 'href') ?? '');
  }

  get #shown(): Answer {
    if (this.#answer === undefined) throw new Error('no page was opened');
    return this.#answer;
  }

  get #document(): Node {
    return parse(this.#shown.text);
  }

  async #show(path: string, answer: Answer): Promise<void> {
    this.#filled.clear();
    let at = path;
    let shown = answer;
    for (let turn = 0; shown.location !== undefined && turn < redirectsMax; turn += 1) {
      at = shown.location;
      shown = await this.visitor.get(at.split('#')[0] ?? at);
    }
    this.#path = at;
    this.#answer = shown;
  }

  #fieldsOf(form: Element): Sent {
    const sent: Sent = {};
    for (const control of all(form, isControl)) {
      const name = attribute(control, 'name');
      if (name === undefined || attribute(control, 'disabled') !== undefined) continue;
      const value = this.#valueOf(control, this.#filled.get(name));
      if (value === undefined) continue;
      const present = sent[name];
      const isList = present !== undefined && !(present instanceof File) && !(value instanceof File);
      sent[name] = isList ? [...[present].flat(), value] : value;
    }
    return sent;
  }

  /** Undefined when a browser would not send the control. */
  #valueOf(control: Element, filled: FilledIn | undefined): string | File | undefined {
    const type = attribute(control, 'type');
    const own = attribute(control, 'value') ?? '';
    if (type === 'file') return filled instanceof File ? filled : undefined;
    if (type === 'radio') return (filled ?? checkedValue(control)) === own ? own : undefined;
    if (type === 'checkbox') {
      const ticked = Array.isArray(filled) ? filled.includes(own) : filled;
      return (ticked ?? attribute(control, 'checked') !== undefined) ? own : undefined;
    }
    if (typeof filled === 'string') return filled;
    if (control.tagName === 'textarea') return rawText(control).replace(/^\n/, '');
    return control.tagName === 'select' ? selectedValue(control) : own;
  }

  #lost(what: string): Error {
    return new Error(`${what} on ${this.#path} (${this.status}):\n${visibleText(this.html)}`);
  }
}

function checkedValue(control: Element): string | undefined {
  return attribute(control, 'checked') === undefined ? undefined : attribute(control, 'value');
}

function selectedValue(select: Element): string {
  const options = all(select, (element) => element.tagName === 'option');
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
  return chosen === undefined ? '' : (attribute(chosen, 'value') ?? '');
}

function isControl(element: Element): boolean {
  return ['input', 'textarea', 'select'].includes(element.tagName);
}

function isButton(element: Element): boolean {
  return element.tagName === 'button' || attribute(element, 'role') === 'button';
}

/** Out of the way of everybody, not only of the eye. */
function isHidden(element: Element): boolean {
  return attribute(element, 'aria-hidden') === 'true';
}

function formAround(element: Element): Element | undefined {
  let at: Node | null = element;
  while (at !== null && 'parentNode' in at) {
    if ('tagName' in at && at.tagName === 'form') return at;
    at = at.parentNode;
  }
  return undefined;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function all(root: Node, wanted: (element: Element) => boolean): readonly Element[] {
  const children = 'childNodes' in root ? root.childNodes : [];
  return children.flatMap((child) => [
    ...('tagName' in child && wanted(child) ? [child] : []),
    ...all(child, wanted),
  ]);
}

function first(root: Node, wanted: (element: Element) => boolean): Element | undefined {
  return all(root, wanted)[0];
}

function rawText(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}
