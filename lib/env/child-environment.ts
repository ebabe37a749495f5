/** The environment of a program that we start: our own and `more`, such as secrets that must not stand on a command line. */
export function childEnvironment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}
