/** Between two looks at two clocks they differ by this much without either having been set; milliseconds. */
const jitterMs = 500;

/**
 * A clock that follows the machine's and never goes back. When the machine's is set back, as when it learns the time from
 * the network, this one goes on from where it was, so that who had ten minutes left has ten minutes left; it is then ahead,
 * until the machine's is set forward again. Where that is set forward it follows at once: the machine may have slept.
 * @param monotonic milliseconds that nobody can set
 */
export function steadyClock(wall: () => number, monotonic: () => number = () => performance.now()): () => number {
  let ahead = 0;
  let seen = { wall: wall(), monotonic: monotonic() };
  let shown = seen.wall;
  return () => {
    const now = { wall: wall(), monotonic: monotonic() };
    const passed = now.wall - seen.wall;
    // Whole, as the times that are stored are.
    const jump = Math.round(passed - (now.monotonic - seen.monotonic));
    if (passed < 0) ahead -= jump;
    else if (jump > jitterMs) ahead = Math.max(0, ahead - jump);
    seen = now;
    shown = Math.max(shown, now.wall + ahead);
    return shown;
  };
}
