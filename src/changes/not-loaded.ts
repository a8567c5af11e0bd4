/** Where the check of a build did not arrive. */
export const NOT_LOADED = 'This check could not be loaded. The table below says the same by version.';
