export const PASSWORD_MIN_LENGTH = 10;
/** scrypt reads all of it: a bound on the work of one try */
export const PASSWORD_MAX_LENGTH = 128;
