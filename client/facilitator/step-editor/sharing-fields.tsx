import { mayBeAnonymous, sharesNotes } from '../../../shared/conference/earlier-steps.ts';
import { type Attribution, attributionOf, waitsToBeShown } from '../../../shared/conference/programme.ts';
import { stepKinds } from '../../../shared/steps/registry.ts';
import { Chips } from '../../ui/chips.tsx';
import { useTexts } from '../../ui/language.tsx';
import { FormSlot, useForm } from './form-slot.tsx';

const attributions: readonly Attribution[] = ['group', 'name', 'anonymous'];

/** What is said of who wrote a note, and when what people share is seen; only where they can share something. */
export function SharingFields() {
  const words = useTexts().facilitator.editor;
  const { step, edit } = useForm();
  if (!sharesNotes(stepKinds, step)) return null;
  const own = attributionOf(step);
  const inGroups = step.arrangement.kind === 'groups';
  const may = mayBeAnonymous(stepKinds, step);
  const anonymous = own === 'anonymous';
  const sensitive = step.sensitive === true;
  return (
    <>
      <FormSlot of="attribution">
        <Chips
          label={words.attribution}
          options={attributions.map((value) => ({
            value,
            label: words.attributions[value === 'group' && !inGroups ? 'nobody' : value],
            disabled: (value === 'anonymous' && !may && !anonymous) || (value === 'name' && sensitive),
          }))}
          value={own}
          onChange={(value) => edit({ attribution: value === 'group' ? undefined : value })}
        />
        {anonymous && <p className="soft small">{words.anonymousHint}</p>}
        {!may && <p className="soft small">{words.anonymousCannot}</p>}
        {sensitive && <p className="soft small">{inGroups ? words.sensitiveGroup : words.sensitiveNoName}</p>}
      </FormSlot>
      <FormSlot of="hidden">
        <Chips
          label={words.visible}
          options={[
            { value: 'atOnce', label: words.visibleChoice.atOnce, disabled: anonymous || sensitive },
            { value: 'later', label: words.visibleChoice.later },
          ]}
          value={waitsToBeShown(step) ? 'later' : 'atOnce'}
          onChange={(value) => edit({ hidden: value === 'later' ? true : undefined })}
        />
      </FormSlot>
    </>
  );
}
