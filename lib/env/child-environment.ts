/** The environment of a program that we start: our own, with secrets that must not stand on its command line. */
export function childEnvironment(secrets: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...secrets };
}
