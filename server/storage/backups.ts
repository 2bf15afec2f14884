/** What a backup has become. */
export interface Backup {
  readonly bytes: number;
  readonly conferences: number;
}

/** What restoring a backup has changed. */
export interface Restored {
  /** Where that lies which was there before; null when there was nothing. */
  readonly old: string | null;
  /** Ids of conferences that only what was there before holds; undefined when it could not be read. */
  readonly onlyOld: readonly string[] | undefined;
  /** Those that only the backup holds. */
  readonly onlyBackup: readonly string[] | undefined;
}
