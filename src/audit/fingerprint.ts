/**
 * What makes two findings of two audits the same problem: check and rule, frame chain, the element's identity and an
 * occurrence number. No positions and no message text, so that it survives a redeploy.
 */
export interface Fingerprinted {
  readonly check: string;
  readonly rule: string;
  /** Addresses of the frames from the top down, without query and fragment. */
  readonly frames: readonly string[];
  /** `ElementIdentity.key`; '' for the page itself. */
  readonly element: string;
}

/** One fingerprint a finding, in order; findings that are alike in all are told apart by their turn. */
export function fingerprints(findings: readonly Fingerprinted[]): readonly string[] {
  const turns = new Map<string, number>();
  return findings.map(({ check, rule, frames, element }) => {
    const key = [check, rule, ...frames, element].join('\u0002');
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return hash64(`${key}\u0002${turn}`);
  });
}

/** 64 bits as 16 hex digits: two rounds of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) with different offsets. */
export function hash64(text: string): string {
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x9747b28c);
}

function fnv1a(text: string, offset: number): string {
  let hash = offset;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  // A last mixing step: FNV's upper bits change little over the last characters.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** An address as part of an identity. */
export function stableAddress(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
