import type { Scene } from '../scene.ts';

/** Says a word for all to see; said again, it takes the place of the one before. */
export async function sayWord(scene: Scene): Promise<void> {
  const { step } = scene.moment;
  const word = scene.phrases.word('checkInWords');
  const said = await scene.send({ type: 'act', stepId: step.id, action: { type: 'sayWord', word } });
  if (said) scene.ledger.said(`${step.id}/${scene.personId}`, word);
}
