/** What is said before and after an abandoned case is cleared. */
export const IDLE = {
  warning: 'No activity for 29 minutes. In one minute everything entered here is cleared.',
  keep: 'Keep my answers',
  cleared: 'Everything was cleared after thirty minutes without activity.',
  switch: 'Clear after thirty minutes without activity',
} as const;
