/** Bytes of a whole document: some forty times a full board with its history. Beyond it the server takes nothing more. */
export const largestDocument = 4 * 1024 * 1024;

/** From here on people are told that a board is filling up. */
export const nearlyFull = 0.8 * largestDocument;
