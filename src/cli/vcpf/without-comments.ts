/** JSON with `//` comments, as `vcpf init` writes it, without them. What stands between quotes stays. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*/g,
    (_whole, quoted: string | undefined) => quoted ?? '',
  );
}
