import headers from './security-headers.json';

/** Headers that hold for every answer; Next gives them by next.config.js. What depends on the request is set where it is known. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = headers;
