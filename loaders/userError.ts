/**
 * An error that the user can mend: the message says what is wrong, where, and what to do. `exitCode` is the code with
 * which the command ends: 1 failure, 2 usage, 5 audit not passed.
 */
export class UserError extends Error {
  override name = "UserError";
  readonly exitCode: 1 | 2 | 5;
  constructor(message: string, exitCode: 1 | 2 | 5 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
