/** What the writer writes, so that the test knows each byte of it without being told. */
export const CONFERENCE = 'conference';
export const BOARDS: readonly string[] = Array.from({ length: 12 }, (_, index) => `board-${index + 1}`);

export const updateText = (board: string, sequence: number) => `update ${sequence} of ${board}`;
export const snapshotText = (board: string, through: number) => `snapshot of ${board} through ${through}.`;
export const victimText = (victim: string) => `<secret of ${victim}>`;
