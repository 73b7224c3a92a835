import { textHash } from '../text-hash';

/**
 * The UUID of `name`, always the same: what has no id of its own gets the same one in every export. Version 8 of
 * RFC 9562, since the hash is none of those that versions 3 and 5 prescribe.
 */
export function uuidOf(name: string): string {
  const hex = [1, 2, 3]
    .map((salt) =>
      Number.parseInt(textHash(`${salt}\n${name}`), 36)
        .toString(16)
        .padStart(14, '0'),
    )
    .join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
