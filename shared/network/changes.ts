import type { GatheringChange } from './gatherings-changes.ts';
import type { Cohort, Network, NetworkPerson, NetworkWorkplace, OwnQuestion, WorkGroup } from './network.ts';
import type { NetworkRefusal } from './refusals.ts';

/** Only what changes is named, so that two who change different things do not undo each other. */
export type Fields<Thing> = { readonly [Key in keyof Thing]?: Thing[Key] | undefined };

export type AboutChange =
  | {
      readonly type: 'changeAbout';
      readonly fields: Fields<Pick<Network, 'name' | 'level' | 'language' | 'timeZone' | 'deleteAfter'>>;
    }
  | { readonly type: 'addTag'; readonly tag: string }
  | { readonly type: 'removeTag'; readonly tag: string }
  /** Fields that are left out stay as they are; where there was no cohort it begins without a name and days. */
  | { readonly type: 'changeCohort'; readonly fields: Fields<Cohort> }
  | { readonly type: 'removeCohort' };

export type GoalChange =
  | { readonly type: 'addGoal'; readonly id: string; readonly text: string }
  | { readonly type: 'changeGoal'; readonly id: string; readonly text: string }
  | { readonly type: 'removeGoal'; readonly id: string }
  | { readonly type: 'addSubGoal'; readonly goalId: string; readonly id: string; readonly text: string }
  | { readonly type: 'changeSubGoal'; readonly goalId: string; readonly id: string; readonly text: string }
  | { readonly type: 'removeSubGoal'; readonly goalId: string; readonly id: string };

export type WorkplaceChange =
  /** Those that are in the register already are passed over; what was not known of them is filled in. */
  | { readonly type: 'addWorkplaces'; readonly workplaces: readonly Omit<NetworkWorkplace, 'alsoCalled'>[] }
  | {
      readonly type: 'changeWorkplace';
      readonly id: string;
      readonly fields: Fields<Omit<NetworkWorkplace, 'id' | 'alsoCalled'>>;
    }
  /** The others become ways in which the kept one has been typed; all that hung on them hangs on it. */
  | { readonly type: 'mergeWorkplaces'; readonly keepId: string; readonly otherIds: readonly string[] }
  | { readonly type: 'forgetVariant'; readonly id: string; readonly name: string }
  /** Its people and work groups stay, without a workplace. */
  | { readonly type: 'removeWorkplaces'; readonly ids: readonly string[] };

export type PeopleChange =
  | { readonly type: 'keepPeople'; readonly months: number }
  /** Takes away all names. `keepOn`: more may be added afterwards. */
  | { readonly type: 'erasePeople'; readonly keepOn: boolean }
  /** Those who are there already, by name and workplace, are passed over. */
  | { readonly type: 'addPeople'; readonly people: readonly NetworkPerson[] }
  | { readonly type: 'changePerson'; readonly id: string; readonly fields: Fields<Omit<NetworkPerson, 'id'>> }
  | { readonly type: 'removePeople'; readonly ids: readonly string[] };

export type WorkGroupChange =
  | {
      readonly type: 'addWorkGroup';
      readonly id: string;
      readonly name: string;
      readonly workplaceId: string | null;
    }
  | {
      readonly type: 'changeWorkGroup';
      readonly id: string;
      readonly fields: Fields<Pick<WorkGroup, 'name' | 'workplaceId'>>;
    }
  | { readonly type: 'removeWorkGroup'; readonly id: string }
  | { readonly type: 'joinWorkGroup'; readonly id: string; readonly personIds: readonly string[] }
  | { readonly type: 'leaveWorkGroup'; readonly id: string; readonly personIds: readonly string[] };

export type QuestionChange =
  | { readonly type: 'addQuestion'; readonly question: OwnQuestion }
  | { readonly type: 'changeQuestion'; readonly id: string; readonly fields: Fields<Omit<OwnQuestion, 'id'>> }
  | { readonly type: 'removeQuestion'; readonly id: string };

/** Everything that owners can do to a network. Ids of new things are made by whoever adds them. */
export type NetworkChange =
  | AboutChange
  | GoalChange
  | WorkplaceChange
  | PeopleChange
  | WorkGroupChange
  | GatheringChange
  | QuestionChange;

/** The network after a change, or why it cannot be. */
export type Changed = Network | NetworkRefusal;

/** How each change of one area is applied; `now` in milliseconds. The version is counted by `changeNetwork`. */
export type ChangesOf<Change extends { readonly type: string }> = {
  readonly [Type in Change['type']]: (
    network: Network,
    change: Extract<Change, { readonly type: Type }>,
    now: number,
  ) => Changed;
};
