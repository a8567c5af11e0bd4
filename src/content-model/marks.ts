/** How we saw a fact, in words. Pages and calculators show the same. */
export const MARK_LABELS = {
  primary: 'seen in the source',
  secondary: 'seen in a secondary source',
  unchecked: 'not yet checked against the manual',
} as const;
