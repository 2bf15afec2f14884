import type { Lane } from '../../../shared/conference/step-kind.ts';
import { talkInGroup, topicOf } from '../group-talk.ts';
import type { Topic } from '../phrases/phrases.ts';
import { chance } from '../scene.ts';
import { writeOwnNotes } from '../writing.ts';
import type { Behaviour } from './behaviour.ts';

/** Find the table, write alone, listen in the round, talk. */
export const groupWork: Behaviour = {
  async takePart(scene) {
    switch (scene.moment.part.kind) {
      case 'gather':
        return scene.think(10, 60);
      case 'alone':
        return writeOwnNotes(scene, { about: aloneIn, count: [1, 2], share: 0.5 });
      case 'round':
        await scene.think(20, 90);
        // A turn of one's own may lead to something that one gives to the group after all.
        if (chance(scene, 0.2)) {
          await writeOwnNotes(scene, { about: (lane) => topicOf(scene, lane), count: [1, 1], share: 1 });
        }
        return;
      case 'open':
        return talkInGroup(scene);
    }
  },
};

/** What one tells of oneself; in the lane of questions, a question. */
function aloneIn(lane: Lane): Topic {
  return lane.id === 'wonder' ? 'wonder' : 'experience';
}
