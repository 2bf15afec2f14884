/**
 * Why a change of a network was refused. The codes are part of the protocol: they may be added to, never renamed. What
 * they mean to people stands in `shared/texts`, under `networkErrors`.
 */
export type NetworkRefusal =
  /** Somebody else has taken it away meanwhile. */
  | 'no_longer_there'
  /** Something of that id is there. */
  | 'there_already'
  | 'name_empty'
  | 'network_full'
  | 'people_not_kept'
  /** Another workplace of the register has that name in the same municipality. */
  | 'workplace_double'
  | 'workplace_itself'
  | 'days_backwards'
  | 'too_far_ahead'
  | 'too_soon'
  | 'last_owner'
  /** A gathering without a programme is no conference yet. */
  | 'no_programme'
  /** Somebody else has begun a conference from that gathering meanwhile. */
  | 'begun_already';
