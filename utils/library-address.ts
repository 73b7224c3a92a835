/** What follows the address of the library to open it at a kept actor. */
export function actorHash(id: string): string {
  return `#actor=${encodeURIComponent(id)}`;
}
