/** `a•••@sample.example`, `•••1234`. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${address.slice(0, 1)}•••${address.slice(at)}`;
  return `•••${address.slice(-4)}`;
}
