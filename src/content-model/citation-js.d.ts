/** citation-js ships no types; these are the few members used here. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown);
    format(name: 'bibliography', options?: Record<string, unknown>): string;
  }
}
declare module '@citation-js/plugin-csl';
