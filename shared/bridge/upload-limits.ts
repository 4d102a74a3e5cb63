/** How many characters one message carries of a text that comes in parts. */
export const PART_LENGTH = 200_000;
/** More characters than this are only taken when the person was asked. */
export const LARGE_UPLOAD = 50 * 1_048_576;
export const LARGEST_UPLOAD = 400 * 1_048_576;
