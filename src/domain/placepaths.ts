/** The page of a place. These stand apart from `paths` because the finder's script needs no other address. */
export const placePath = (slug: string) => `/dia-chi/${slug}/`;

/** The page of a province. */
export const provincePath = (slug: string) => `/tinh-thanh/${slug}/`;

/** The page of help lines. */
export const linesPath = '/so-dien-thoai/';
