import { NoSwift, startSwift } from './private-swift';

/** Where vitest's processes find the server of the run. */
export const SWIFT_VARIABLE = 'CALLBOARD_TEST_SWIFT';

/** For vitest: two servers for all tests of the run, one of which lets no page read. */
export default async function setup(): Promise<() => Promise<void>> {
  try {
    const [open, closed] = await Promise.all([startSwift(), startSwift({ hasCors: false })]);
    process.env[SWIFT_VARIABLE] = JSON.stringify({ open: open.variables, closed: closed.variables });
    return async () => void (await Promise.all([open.stop(), closed.stop()]));
  } catch (fault) {
    if (!(fault instanceof NoSwift)) throw fault;
    process.stderr.write(`\n!!! SKIPPED: no link was tested against a real S3 server. ${fault.message}\n\n`);
    process.exit(0);
  }
}
