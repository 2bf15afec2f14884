/** Another open conference holds this join code. Nothing was written; draw a new code and try again. */
export class JoinCodeTaken extends Error {
  override readonly name = 'JoinCodeTaken';
}

/** Somebody else appended first. Nothing was written; read the events after one's own version and decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  readonly actualVersion: number;

  constructor(expectedVersion: number, actualVersion: number) {
    super(`expected version ${expectedVersion}, found ${actualVersion}`);
    this.actualVersion = actualVersion;
  }
}

/** The conference was never created, or has been deleted. Nothing was written. */
export class ConferenceUnknown extends Error {
  override readonly name = 'ConferenceUnknown';
}

/** The network was never created, or has been deleted. Nothing was written. */
export class NetworkUnknown extends Error {
  override readonly name = 'NetworkUnknown';
}

/** A board that was to be erased has got more since it was read, or is not there. Nothing was written; read it again. */
export class BoardChanged extends Error {
  override readonly name = 'BoardChanged';
}

/** The caller broke the contract of a write (a fault in our own code, never a person's). Nothing was written. */
export class InvalidWrite extends Error {
  override readonly name = 'InvalidWrite';
}

/**
 * The disk is full, the device fails, another process holds the file, or the storage is closed. Nobody may be told that
 * the write is saved. After a crash that follows it may nevertheless be found: look for the command before repeating it.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** The storage cannot be opened at all. The message is one line for the operator and says which file and why. */
export class StorageOpenError extends Error {
  override readonly name = 'StorageOpenError';
}

/** A backup can be neither made nor restored so. The message is one line for the operator; nothing has changed. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
