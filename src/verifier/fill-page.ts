/** What the built page leaves open for whoever serves or exports it. */
export type PageFilling = {
  /** Verifier keys of the log, the current one first. */
  readonly vkeys: readonly string[];
  /** Where `verify.mjs` is, whole, because a saved page has no address of its own. */
  readonly toolUrl: string;
  /** The register the page belongs to. */
  readonly homeUrl: string;
};

/** The page to be served: its script and style stay as they are, so that their hashes in its policy hold. */
export function fillVerifierPage(template: string, { vkeys, toolUrl, homeUrl }: PageFilling): string {
  return template
    .replaceAll('[[vkey]]', () => escaped(vkeys.join('\n')))
    .replaceAll('[[tool]]', () => escaped(toolUrl))
    .replaceAll('[[home]]', () => escaped(homeUrl));
}

/** The policy that the page brings with it, for the header of the same name; throws when it has none. */
export function policyOfPage(page: string): string {
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
  if (policy === undefined) throw new Error('the verifier page has no policy: build it again');
  return policy;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
