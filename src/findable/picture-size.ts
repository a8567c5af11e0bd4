/** Size in pixels of the picture that a shared link shows: what https://ogp.me consumers crop least. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
