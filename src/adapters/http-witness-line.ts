import type { WitnessAnswer, WitnessLine } from '#usecases/ports/witnesses';

/** Publishing waits for the slowest witness: one that takes longer is asked again later. */
const timeoutMilliseconds = 2_000;
/** Some signature lines. */
const answerBytesMax = 64 * 1_024;

/** Witnesses over HTTPS, or HTTP where a proxy or the same machine does it. Redirects are not followed. */
export function httpWitnessLine(): WitnessLine {
  return {
    post: async (url, body): Promise<WitnessAnswer> => {
      const signal = AbortSignal.timeout(timeoutMilliseconds);
      const answer = await fetch(url, { method: 'POST', body, signal, redirect: 'error' });
      const mediaType = answer.headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
      return { status: answer.status, mediaType, body: await limitedText(answer) };
    },
  };
}

async function limitedText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > answerBytesMax) throw new Error('the witness answered with too much');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
