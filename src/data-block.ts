/** A value as the text of a data block in a page: JSON without a "<", which could end the block. */
export const dataBlock = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
