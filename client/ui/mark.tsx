const seats = 8;
const radius = 11;

/** Samling's mark: seats round a table that is not drawn, one of them taken by somebody new. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="-14.5 -14.5 29 29" width="1em" height="1em" className={className} aria-hidden="true">
      {Array.from({ length: seats }, (_, seat) => {
        const angle = (seat / seats) * 2 * Math.PI;
        return (
          <circle
            key={angle}
            cx={round(radius * Math.sin(angle))}
            cy={round(-radius * Math.cos(angle))}
            r="2.7"
            fill={seat === 0 ? 'var(--ember)' : 'var(--fjord)'}
          />
        );
      })}
    </svg>
  );
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}
