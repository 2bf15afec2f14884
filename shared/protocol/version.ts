/** Raised when an older client could misread what it gets. A client that speaks another version is told to reload. */
export const protocolVersion = 2;
