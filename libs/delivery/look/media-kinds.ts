/**
 * Kinds that Đa phương tiện shows. The index placement_media holds placements of these: another one needs it made anew, else the home page
 * reads more than it shows (look-statements.db.spec.ts). kinds.spec.ts compares them with the folders of kinds.
 */
export const mediaKinds = ['album', 'video', 'infographic', 'graphic'] as const;
