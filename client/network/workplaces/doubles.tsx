import { useMemo, useRef, useState } from 'react';
import { type LikelyDouble, likelyDoubles } from '../../../shared/network/likely-doubles.ts';
import type { NetworkWorkplace } from '../../../shared/network/network.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useKeepFocus } from '../../ui/use-keep-focus.ts';
import { useNetwork } from '../use-network.tsx';
import { keepApart, keptApart } from './kept-apart.ts';
import styles from './workplaces.module.css';

/** No longer list than somebody goes through. */
const mostShown = 5;

/** Pairs that look like one workplace, spelt in two ways: merged under one of the names, or left alone. */
export function Doubles() {
  const words = useTexts().network.workplaces;
  const { network } = useNetwork();
  const { id, workplaces } = network;
  const [apart, setApart] = useState(() => keptApart(id));
  const heading = useRef<HTMLHeadingElement>(null);
  const pairs = useMemo(
    () => likelyDoubles(workplaces).filter(({ keep, other }) => !apart.has(pairOf(keep, other))),
    [workplaces, apart],
  );
  const keepFocus = useKeepFocus(heading, String(pairs.length));
  if (pairs.length === 0) return null;
  return (
    <section className={styles.doubles} {...keepFocus}>
      <h2 ref={heading} tabIndex={-1}>
        {words.doubles(pairs.length)}
      </h2>
      <ul>
        {pairs.slice(0, mostShown).map((pair) => (
          <Pair
            key={pairOf(pair.keep, pair.other)}
            pair={pair}
            onApart={() => setApart(keepApart(id, pairOf(pair.keep, pair.other)))}
          />
        ))}
      </ul>
      {pairs.length > mostShown && <p className="soft small">{words.moreDoubles(pairs.length - mostShown)}</p>}
    </section>
  );
}

function Pair({ pair, onApart }: { readonly pair: LikelyDouble; readonly onApart: () => void }) {
  const words = useTexts().network.workplaces;
  const { change } = useNetwork();
  const announce = useAnnounce();
  const merge = (keep: NetworkWorkplace, other: NetworkWorkplace) => {
    if (change({ type: 'mergeWorkplaces', keepId: keep.id, otherIds: [other.id] }) === undefined)
      announce(words.merged(keep.name));
  };
  const { keep, other } = pair;
  return (
    <li>
      <p>{words.areTheyOne(about(keep), about(other))}</p>
      <div className="row">
        {keep.name === other.name ? (
          <Button kind="pill" onClick={() => merge(keep, other)}>
            {words.merge}
          </Button>
        ) : (
          <>
            <Button kind="pill" onClick={() => merge(keep, other)}>
              {words.mergeAs(keep.name)}
            </Button>
            <Button kind="pill" onClick={() => merge(other, keep)}>
              {words.mergeAs(other.name)}
            </Button>
          </>
        )}
        <Button kind="plain" aria-label={words.twoPlacesWho(keep.name, other.name)} onClick={onApart}>
          {words.twoPlaces}
        </Button>
      </div>
    </li>
  );
}

function about({ name, municipality }: NetworkWorkplace): string {
  return municipality === null ? `«${name}»` : `«${name}» (${municipality})`;
}

function pairOf(a: NetworkWorkplace, b: NetworkWorkplace): string {
  return [a.id, b.id].sort().join('/');
}
