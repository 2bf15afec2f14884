import * as z from 'zod/mini';

/** A board's lanes as a facilitator may set them: at least one, few enough for a phone. */
export const lanes = z
  .array(
    z.object({
      id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/)),
      title: z.string().check(z.maxLength(60)),
    }),
  )
  .check(
    z.minLength(1),
    z.maxLength(6),
    z.refine((all) => new Set(all.map((lane) => lane.id)).size === all.length, 'two lanes have one id'),
  );
