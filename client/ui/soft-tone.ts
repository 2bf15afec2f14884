export interface SoftTone {
  /** Asks the browser to let sound through; false where it will not. To be called from a press. */
  wake(): Promise<boolean>;
  /** Rings as many soft strokes as are asked for. */
  ring(strokes: 1 | 2 | 3): void;
  close(): void;
}

const pitch = 523.25;
const strokeGap = 0.7;
const loudness = 0.22;

/** A bell that nobody is startled by: a sine with a quiet overtone, made here and fetched from nowhere. */
export function softTone(): SoftTone {
  let context: AudioContext | undefined;
  const stroke = (audio: AudioContext, at: number, hertz: number, peak: number, lasts: number) => {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.frequency.value = hertz;
    gain.gain.setValueAtTime(0.0001, at);
    gain.gain.exponentialRampToValueAtTime(peak, at + 0.04);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + lasts);
    tone.connect(gain).connect(audio.destination);
    tone.start(at);
    tone.stop(at + lasts);
  };
  return {
    async wake() {
      context ??= new AudioContext();
      try {
        await Promise.race([context.resume(), new Promise((given) => setTimeout(given, 500))]);
      } catch {
        return false;
      }
      return context.state === 'running';
    },
    ring(strokes) {
      if (!context || context.state === 'closed') return;
      // A phone that has slept may have put it to rest.
      void context.resume();
      for (let at = 0; at < strokes; at += 1) {
        const when = context.currentTime + 0.05 + at * strokeGap;
        stroke(context, when, pitch, loudness, 1.6);
        stroke(context, when, pitch * 2.4, loudness / 5, 0.9);
      }
    },
    close() {
      void context?.close();
    },
  };
}
