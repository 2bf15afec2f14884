import styles from './tabs-bar.module.css';

export interface TabItem<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Says what is new there; drawn as a dot, read in these words. */
  readonly news?: string | undefined;
}

export interface TabsBarProps<Id extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
}

/** The few pages of a phone, at its bottom edge where the thumb is. */
export function TabsBar<Id extends string>({ label, items, current, onChange }: TabsBarProps<Id>) {
  return (
    <nav className={styles.bar} aria-label={label}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          className={styles.tab}
          aria-current={item.id === current ? 'page' : undefined}
          onClick={() => onChange(item.id)}
        >
          {item.label}
          {item.news && (
            <>
              <span className={styles.new} aria-hidden="true" />
              <span className="visually-hidden">, {item.news}</span>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}
