/** A view as the text it becomes: for files and snippets, which wait for nothing. */
export function written(view: { toString(): string | Promise<string> }): string {
  const text = view.toString();
  if (typeof text !== 'string') throw new TypeError('this view waits for something');
  return text;
}
