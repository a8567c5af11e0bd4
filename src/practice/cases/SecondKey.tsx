import type { KeyedCase } from './keyed-case.ts';

/** Where two people who keyed a case apart from each other first differed, and what was changed. */
export function SecondKey({ keyed: { secondKey } }: { keyed: KeyedCase }) {
  if (!secondKey || secondKey.agreed) return null;
  return (
    <p class="small quiet">
      Two people keyed this case without seeing each other’s key, and first differed. {secondKey.unclear} {secondKey.changed}
    </p>
  );
}
