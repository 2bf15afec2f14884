/**
 * Why a board connection is closed. The stock provider takes 4400 to 4499 as final and comes back by itself after
 * everything else.
 */
export const closeCodes = {
  /** The server goes away or starts anew. */
  restart: 1012,
  /** Text instead of bytes. */
  notBinary: 1003,
  malformed: 4400,
  noIdentity: 4401,
  /** May not read; or wrote without the right to, and must build its copy anew. */
  noRight: 4403,
  /** No board can have that name, or it is another's now. */
  notFound: 4404,
  wrongEpoch: 4409,
  /** Its conference has been erased. */
  gone: 4410,
  /** An update or a document beyond all measure. */
  tooLarge: 4413,
  /** A fault of ours. */
  internal: 4500,
  /** The storage does not answer. */
  unavailable: 4503,
  /** Takes too long to receive what is sent. */
  tooSlow: 4508,
  /** What it sent builds on something that never came: to be told afresh. */
  incomplete: 4509,
  tooMany: 4529,
} as const;
