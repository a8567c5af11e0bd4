import type { KeyedCase } from './keyed-case.ts';

/** Where the two keys of a case first differed, and what was changed. */
export function SecondKey({ keyed: { secondKey } }: { keyed: KeyedCase }) {
  if (!secondKey || secondKey.agreed) return null;
  return (
    <p class="small quiet">
      This case was keyed twice, the second time without sight of the first key, and the two keys first differed. {secondKey.unclear}{' '}
      {secondKey.changed}
    </p>
  );
}
