/** In a filter: calls without a tag. No tag is called so. */
export const NO_TAG = 'none';
