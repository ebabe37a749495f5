/** What a command refuses or cannot do; its message is said as it is, without a stack. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}
