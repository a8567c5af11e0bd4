/** Names that stay the same on every host and in every copy: a change is one entry of a feed wherever it is read. */
import { createHash } from 'node:crypto';

/** Made once, at random (version 4), for this site. */
const NAMESPACE = '6b1f3c0e-58a9-4d27-9f64-0c2d1e7ab593';
const VERSION_5 = 0x50;
const VARIANT = 0x80;

/** `urn:uuid:` of version 5 (RFC 9562, section 5.5): the first 16 bytes of SHA-1 over namespace and name, with version and variant set. */
export function urnOf(name: string, space = NAMESPACE): string {
  const namespace = Buffer.from(space.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(namespace).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | VERSION_5;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | VARIANT;
  const hex = bytes.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
