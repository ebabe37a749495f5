import { log } from '../log';

/** Tests print their own findings; a test of the log spies on it. */
log().level = 'silent';
