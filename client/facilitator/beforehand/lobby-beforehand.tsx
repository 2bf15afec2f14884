import { lazy, Suspense } from 'react';
import { useTexts } from '../../ui/language.tsx';
import { Loading } from '../../ui/loading.tsx';

const BeforehandSection = lazy(async () => ({
  default: (await import('./beforehand-section.tsx')).BeforehandSection,
}));

/** Asking before the day, as a part of what is prepared. */
export function LobbyBeforehand({ className }: { readonly className?: string | undefined }) {
  const { desk } = useTexts().beforehand;
  return (
    <section aria-labelledby="beforehand" className={className}>
      <h2 id="beforehand">{desk.title}</h2>
      <Suspense fallback={<Loading />}>
        <BeforehandSection />
      </Suspense>
    </section>
  );
}
