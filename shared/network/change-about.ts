import { cleanLine, sameName } from '../conference/text.ts';
import type { AboutChange, Changed, ChangesOf } from './changes.ts';
import { withFields } from './given-fields.ts';
import { networkLimits } from './limits.ts';
import type { Cohort, Network } from './network.ts';

const day = 86_400_000;

/** What it is called, whom it is for, its tags, its cohort, and until when it is kept. */
export const aboutChanges: ChangesOf<AboutChange> = {
  changeAbout(network, { fields }, now) {
    const name = fields.name === undefined ? network.name : cleanLine(fields.name);
    if (name === '') return 'name_empty';
    const { deleteAfter } = fields;
    if (deleteAfter !== undefined && deleteAfter > now + networkLimits.daysKept * day) return 'too_far_ahead';
    if (deleteAfter !== undefined && deleteAfter < now) return 'too_soon';
    return withFields<Network>(network, { ...fields, name });
  },

  addTag(network, { tag }) {
    const clean = cleanLine(tag);
    if (clean === '') return 'name_empty';
    if (network.tags.some((held) => sameName(held, clean))) return network;
    if (network.tags.length >= networkLimits.tags) return 'network_full';
    return { ...network, tags: [...network.tags, clean] };
  },

  removeTag: (network, { tag }) => ({ ...network, tags: network.tags.filter((held) => held !== tag) }),

  changeCohort: (network, { fields }) => cohortOf(network, withFields(network.cohort ?? noCohort, fields)),

  removeCohort: (network) => ({ ...network, cohort: null }),
};

const noCohort: Cohort = { name: '', from: null, to: null };

function cohortOf(network: Network, cohort: Cohort): Changed {
  if (cohort.from !== null && cohort.to !== null && cohort.to < cohort.from) return 'days_backwards';
  return { ...network, cohort: { ...cohort, name: cleanLine(cohort.name) } };
}
