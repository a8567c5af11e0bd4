import { dataBlock } from '../data-block.ts';

/** What a page knows beside the definition: names of references, the base path, the build. Plain data, safe to serialise. */
export type CalculatorContext = {
  /** Base path of the site, for links to references. */
  base: string;
  /** Short citations by reference id: "Seto & Eke, 2015". */
  citations: Record<string, string>;
  /** What was read of a work, in words, by reference id: "abstract". */
  read: Record<string, string>;
  /** Version, commit and day of the build. */
  build: string;
  /** What a sheet says of the edition that it was made with, where the page is part of a file that may grow old. */
  edition?: string | undefined;
};

/** For use without a page around it, for example in a file opened from disk: references are shown by id. */
export const NO_CONTEXT: CalculatorContext = { base: '', citations: {}, read: {}, build: 'unknown build' };

/** Definition and context as the data block of a page, without the "<" that could end the block. */
export const toDataBlock = (definition: object, context: CalculatorContext): string => dataBlock({ definition, context });
