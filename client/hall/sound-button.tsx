import Volume2 from 'lucide-react/icons/volume-2';
import VolumeX from 'lucide-react/icons/volume-x';
import { useContext } from 'react';
import { createPortal } from 'react-dom';
import { useRunningTime } from '../steps/hall-clock.tsx';
import { useTimeSound } from '../steps/use-time-sound.ts';
import { Button } from '../ui/button.tsx';
import { useTexts } from '../ui/language.tsx';
import { CornerContext } from './hall-room.tsx';

/** The hall's soft sound of time, from the computer that has its loudspeakers. Off until somebody presses it. */
export function SoundButton() {
  const { hall } = useTexts();
  const corner = useContext(CornerContext);
  const { on, turn } = useTimeSound(useRunningTime());
  if (!corner) return null;
  const Icon = on ? Volume2 : VolumeX;
  return createPortal(
    <Button kind="pill" onClick={turn} icon={<Icon size="1.1em" aria-hidden="true" />}>
      {on ? hall.soundOff : hall.soundOn}
    </Button>,
    corner,
  );
}
