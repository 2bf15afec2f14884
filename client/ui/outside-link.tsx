import ExternalLink from 'lucide-react/icons/external-link';
import { type ButtonKind, ButtonLink } from './button.tsx';

/** A door to another page, or out of Samling: a tab of its own, which cannot reach back into this one or learn of it. */
export function OutsideLink({
  href,
  label,
  newTab,
  kind,
}: {
  /** Has passed the settings' schema (http or https), or comes from the server. */
  readonly href: string;
  readonly label: string;
  /** Says that it opens elsewhere, for those who do not see the sign. */
  readonly newTab: string;
  readonly kind?: ButtonKind | undefined;
}) {
  return (
    <ButtonLink
      kind={kind}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      icon={<ExternalLink size="1.05em" aria-hidden="true" />}
    >
      {label}
      <span className="visually-hidden"> ({newTab})</span>
    </ButtonLink>
  );
}
