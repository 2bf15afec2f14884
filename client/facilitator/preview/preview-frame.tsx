import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PreviewAs, PreviewSays, PreviewShow } from '../../../shared/preview/preview.ts';
import { useTexts } from '../../ui/language.tsx';
import styles from './preview.module.css';

/** What each looks at, in CSS pixels; it is drawn smaller where there is less room. */
const screens: Readonly<Record<PreviewAs, { readonly width: number; readonly height: number }>> = {
  participant: { width: 390, height: 780 },
  table: { width: 1024, height: 720 },
  hall: { width: 1280, height: 720 },
};
/** The edge of the device around its screen. */
const edge = 12;

/** The real surface, in a window of its own as large as its screen. */
export function PreviewFrame({ show, onClose }: { readonly show: PreviewShow; readonly onClose: () => void }) {
  const words = useTexts().facilitator.prepare.preview;
  const { as } = show;
  const { width, height } = screens[as];
  const stage = useRef<HTMLDivElement>(null);
  const device = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  /** How often a page in the frame has said that it is there. */
  const [ready, setReady] = useState(0);

  useEffect(() => {
    const heard = ({ source, origin, data }: MessageEvent<PreviewSays | null>) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return;
      if (data?.kind === 'samling-preview-ready') setReady((count) => count + 1);
      if (data?.kind === 'samling-preview-close') onClose();
    };
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  }, [onClose]);
  useEffect(() => {
    if (ready > 0) frame.current?.contentWindow?.postMessage(show, location.origin);
  }, [ready, show]);

  useLayoutEffect(() => {
    const room = stage.current;
    if (!room) return;
    const fill = () => {
      const [across, down] = [room.clientWidth - 2 * edge, room.clientHeight - 2 * edge];
      const scale = Math.min(1, across / width, down / height);
      device.current?.style.setProperty('--scale', String(scale));
      device.current?.style.setProperty('--across', `${width}px`);
      device.current?.style.setProperty('--down', `${height}px`);
    };
    fill();
    const watcher = new ResizeObserver(fill);
    watcher.observe(room);
    return () => watcher.disconnect();
  }, [width, height]);

  return (
    <div ref={stage} className={styles.stage}>
      <div ref={device} className={`${styles.device} ${styles[as]}`}>
        {/* Another pair of eyes is another page: nothing is left of the one before. */}
        <iframe key={as} ref={frame} className={styles.frame} src="/preview" title={words.frame[as]} />
      </div>
    </div>
  );
}
