import type { NewGathering } from '../../../shared/network/gatherings-changes.ts';
import { usualGatherings } from '../../../shared/network/gatherings-kinds.ts';
import { gatheringLimits } from '../../../shared/network/gatherings-limits.ts';
import { countedOn } from '../../../shared/network/gatherings-series.ts';
import type { Gathering, GatheringKind } from '../../../shared/network/network.ts';

/** What a new gathering begins as: like the last one of its kind, or as is usual. It has no day yet. */
export function freshGathering(
  gatherings: readonly Gathering[],
  kind: GatheringKind,
  kindName: string,
): Omit<NewGathering, 'id'> & { readonly like: Gathering | null } {
  const like = lastOf(gatherings, kind);
  if (like) {
    const { title, startsAt, minutes, form, place, videoLink, halls, programme, workGroupId } = like;
    return {
      ...{ like, kind, startsAt, minutes, form, place, videoLink, halls, programme, workGroupId },
      title: countedOn(title, 1),
      day: null,
      tentative: false,
    };
  }
  const usual = usualGatherings[kind];
  return {
    like,
    kind,
    title: (kind === 'networkGathering' ? `${kindName} 1` : kindName).slice(0, gatheringLimits.titleLength),
    day: null,
    startsAt: '09:00',
    minutes: usual.minutes,
    tentative: false,
    form: 'physical',
    place: '',
    videoLink: '',
    halls: [],
    programme: usual.programme === null ? null : { kind: 'ready', id: usual.programme },
    workGroupId: null,
  };
}

/** The last in time; those without a day come after all others. */
function lastOf(gatherings: readonly Gathering[], kind: GatheringKind): Gathering | null {
  return gatherings
    .filter((one) => one.kind === kind)
    .reduce<Gathering | null>((last, one) => (last && (last.day ?? '9') > (one.day ?? '9') ? last : one), null);
}
