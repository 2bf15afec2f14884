import type { Day } from '../../../shared/network/network.ts';

/** What every line of the plan is told. */
export interface ListProps {
  readonly today: Day;
  /** The one that comes next. */
  readonly nextId: string | null;
  /** The one whose details are open. */
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
}
