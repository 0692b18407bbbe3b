/** Text as somebody typed it: line breaks kept, an endless word broken. */
export function TypedText({ text }: { readonly text: string }) {
  return <span class="app-text">{text}</span>;
}
