/** Named one by one: then a phone of Apple gives JPEG instead of its own format. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/gif,image/avif';
