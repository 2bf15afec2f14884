import { useMemo } from 'react';
import { encode } from 'uqr';
import { useTexts } from './language.tsx';
import styles from './qr-code.module.css';

export interface QrCodeProps {
  /** The address it leads to. */
  readonly value: string;
  readonly size?: 'page' | 'corner' | 'hall' | 'fill' | undefined;
  /** Instead of the address as its name: an address may hold a secret that is not to be read out. */
  readonly title?: string | undefined;
}

const quietZone = 3;

/** A QR code as one path in an inline picture. */
export function QrCode({ value, size = 'page', title }: QrCodeProps) {
  const texts = useTexts().common;
  const { path, width } = useMemo(() => drawQr(value), [value]);
  return (
    <svg
      role="img"
      viewBox={`0 0 ${width} ${width}`}
      shapeRendering="crispEdges"
      className={`${styles.code} ${size === 'page' ? '' : styles[size]}`}
    >
      <title>{title ?? texts.qrTitle(value)}</title>
      <path d={path} fill="#14201f" />
    </svg>
  );
}

/** One run of dark modules is one rectangle of the path; lengths are in modules, quiet zone included. */
export function drawQr(value: string): { readonly path: string; readonly width: number } {
  const { data, size } = encode(value, { ecc: 'M', border: quietZone });
  const runs: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      runs.push(`M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`);
    }
  });
  return { path: runs.join(''), width: size };
}
