/** What the file says before it is open, and where it cannot be. */
export const OPENING = {
  wait: 'The guide is being opened. It needs JavaScript. If this line stays, JavaScript is switched off or blocked for local files.',
  tooOld:
    'This browser cannot open the file: it lacks “DecompressionStream”. Chrome and Edge from version 103, Firefox from version 113 and Safari from version 16.4 can.',
  broken: 'The file could not be read. It may have been changed or cut off on its way: compare its SHA-256, or get it again.',
} as const;
