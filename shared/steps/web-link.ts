import * as z from 'zod/mini';

/** Slides or a stream outside of Samling: only what a browser may open safely. Empty when there is none. */
export const webLink = z.string().check(
  z.maxLength(500),
  z.refine((text) => text === '' || /^https?:\/\/[^\s<>"']+$/i.test(text), 'not a web address'),
);
