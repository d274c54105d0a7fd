/** An error that the command line explains in one message and turns into an exit code. */
export class HexaplaError extends Error {
  /** 2 usage or configuration, 3 input refused, 4 environment. */
  readonly exitCode: 2 | 3 | 4;

  constructor(message: string, exitCode: 2 | 3 | 4, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}

/** Wrong usage of the command line or a wrong configuration: exit code 2. */
export class UsageError extends HexaplaError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 2, options);
  }
}

/** A file named by the user that cannot be read as what it should be: exit code 3. */
export class InputError extends HexaplaError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 3, options);
  }
}

/** Disk, permission, git or database: exit code 4. */
export class EnvironmentError extends HexaplaError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, 4, options);
  }
}
