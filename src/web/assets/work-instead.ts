/**
 * When many people write at once everybody is asked to wait; a browser with script may do a second of arithmetic
 * instead: find a number so that SHA-256 of `text:number` begins with enough zero bits.
 */
export function workInsteadOfWaiting(): void {
  const place = document.querySelector<HTMLElement>('[data-challenge]');
  // Browsers hash for secure pages only; the others wait.
  if (place === null || globalThis.crypto?.subtle === undefined) return;
  void work(place);
}

async function work(place: HTMLElement): Promise<void> {
  const { challenge = '', challengeBits = '', challengeTicket = '', challengeDone = '' } = place.dataset;
  const found = await solve(challenge, Number(challengeBits));
  const ticket = document.querySelector<HTMLInputElement>('[data-ticket]');
  const answer = document.querySelector<HTMLInputElement>('[data-work]');
  if (ticket === null || answer === null) return;
  ticket.value = challengeTicket;
  answer.value = String(found);
  place.textContent = challengeDone;
}

async function solve(text: string, bits: number): Promise<number> {
  const encoder = new TextEncoder();
  for (let number = 0; ; number += 1) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(`${text}:${number}`)));
    if (zeroBits(hash) >= bits) return number;
  }
}

function zeroBits(hash: Uint8Array): number {
  let zeros = 0;
  for (const byte of hash) {
    if (byte !== 0) return zeros + Math.clz32(byte) - 24;
    zeros += 8;
  }
  return zeros;
}
