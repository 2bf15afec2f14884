import Ellipsis from 'lucide-react/icons/ellipsis';
import { Button as AriaButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import type { Step } from '../../../shared/conference/programme.ts';
import type { Catalogue } from '../../../shared/texts/catalogue.ts';
import { useTimeOfDay } from '../../live/use-time-of-day.ts';
import { useLanguage } from '../../ui/language.tsx';
import { DragGrip } from '../drag-grip.tsx';
import { fixedPoint } from '../programme/programme-slack.ts';
import type { ProgrammeLine, ProgrammeView } from '../programme/programme-view.ts';
import stepLine from '../programme/step-line.module.css';
import { fixedPointMark } from '../programme/timetable-words.ts';
import { RowMenu } from '../row-menu.tsx';
import { useDrafts } from './drafts-context.tsx';
import styles from './edit-region.module.css';
import type { StepMoves } from './use-step-moves.ts';
import { useTakeOut } from './use-take-out.ts';

/** What a drag carries: a step's id, and nothing that another page could read as more. */
const dragType = 'application/x-samling-step';

/** The steps in their order: chosen by a press, moved by drag (pointer, touch or keyboard) or from each one's menu. */
export function StepList({
  view,
  chosen,
  moves,
  onChoose,
  onAddAfter,
}: {
  readonly view: ProgrammeView;
  readonly chosen: string | null;
  readonly moves: StepMoves;
  readonly onChoose: (stepId: string) => void;
  readonly onAddAfter: (stepId: string) => void;
}) {
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const words = texts.facilitator.editor;
  const { lines } = view;
  const last = lines.findLastIndex((line) => !moves.mayMove(line));
  const lineOf = (key: unknown) => lines.findIndex(({ step }) => step.id === key);

  const { dragAndDropHooks } = useDragAndDrop<ProgrammeLine & { readonly id: string }>({
    getItems: (keys) =>
      [...keys]
        .filter((key) => lineOf(key) > last)
        .map((key) => ({ [dragType]: String(key), 'text/plain': lines[lineOf(key)]?.step.title ?? '' })),
    getAllowedDropOperations: () => ['move'],
    acceptedDragTypes: [dragType],
    // Never before what has run or runs.
    getDropOperation: (target) =>
      target.type === 'item' &&
      target.dropPosition !== 'on' &&
      lineOf(target.key) - (target.dropPosition === 'before' ? 1 : 0) >= last
        ? 'move'
        : 'cancel',
    onReorder({ keys, target }) {
      const line = lines[lineOf([...keys][0])];
      if (!line) return;
      const at = lineOf(target.key) - (target.dropPosition === 'before' ? 1 : 0);
      // Dropped on its own place, it comes after whatever stands before it.
      const after = lines[at]?.step.id === line.step.id ? lines[at - 1] : lines[at];
      moves.move(line.step, after?.step.id ?? null);
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.indicator ?? ''} />,
  });

  return (
    <GridList
      aria-label={texts.facilitator.programme}
      className={styles.list ?? ''}
      items={lines.map((line) => ({ ...line, id: line.step.id }))}
      dependencies={[chosen, texts, lines]}
      selectionMode="none"
      onAction={(key) => onChoose(String(key))}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(line) => (
        <GridListItem
          id={line.id}
          textValue={words.rowOf(line.step.title, line.step.minutes, timeOfDay(line.from))}
          className={`${styles.row} ${styles[line.place] ?? ''} ${stepLine[line.place]} ${line.id === chosen ? styles.chosen : ''}`}
        >
          <Row line={line} chosen={line.id === chosen} moves={moves} {...{ onChoose, onAddAfter }} />
        </GridListItem>
      )}
    </GridList>
  );
}

function Row({
  line,
  chosen,
  moves,
  onChoose,
  onAddAfter,
}: {
  readonly line: ProgrammeLine;
  readonly chosen: boolean;
  readonly moves: StepMoves;
  readonly onChoose: (stepId: string) => void;
  readonly onAddAfter: (stepId: string) => void;
}) {
  const { texts } = useLanguage();
  const timeOfDay = useTimeOfDay();
  const words = texts.facilitator.editor;
  const takeOut = useTakeOut();
  const { step } = line;
  const movable = moves.mayMove(line);
  const point = fixedPoint(line);
  const up = moves.placeUp(step.id);
  const down = moves.placeDown(step.id);
  const meta = [
    arrangedAs(step, texts.facilitator),
    step.startsAt === undefined ? '' : words.fixedAt(step.startsAt),
    step.sensitive ? words.sensitive : '',
  ];
  const unsaved = useDrafts().held.has(step.id);
  const mark = point ? fixedPointMark(point, words) : '';

  const act = (key: string) => {
    if (key === 'edit') onChoose(step.id);
    if (key === 'up' && up) moves.move(step, up.after, true);
    if (key === 'down' && down) moves.move(step, down.after, true);
    if (key === 'add') onAddAfter(step.id);
    if (key === 'remove') takeOut(step);
  };
  const choices = [
    { id: 'edit', label: words.editStep, can: true },
    { id: 'up', label: words.moveUp, can: up !== undefined },
    { id: 'down', label: words.moveDown, can: down !== undefined },
    { id: 'add', label: words.addAfter, can: line.place !== 'done' },
    // What runs is left for the next step: that is asked for in its form, once more.
    { id: 'remove', label: words.removeStep, can: movable },
  ];

  return (
    <>
      {movable ? <DragGrip label={words.dragStep(step.title)} /> : <span aria-hidden="true" />}
      <time className={stepLine.time}>{timeOfDay(line.from)}</time>
      <span className={styles.what}>
        <span className={`${styles.name} ${stepLine.name}`} aria-current={chosen ? 'true' : undefined}>
          {step.title}
        </span>
        <span className={stepLine.meta}>
          {meta.filter(Boolean).join(' · ')}
          {unsaved && <span className={stepLine.late}> · {words.unsaved}</span>}
          {mark && <span className={point?.kind === 'late' ? stepLine.late : ''}> · {mark}</span>}
        </span>
      </span>
      <span className={styles.minutes}>{texts.common.minutes(step.minutes)}</span>
      {line.place === 'done' ? (
        <span aria-hidden="true" />
      ) : (
        <RowMenu label={words.menuOf(step.title)} choices={choices} onChoose={act}>
          <AriaButton className={styles.more ?? ''} aria-label={words.menuOf(step.title)} data-step-menu={step.id}>
            <Ellipsis size="1.2em" aria-hidden="true" />
          </AriaButton>
        </RowMenu>
      )}
    </>
  );
}

/** "på tvers, 4–5" */
function arrangedAs({ arrangement }: Step, { compositions, groupsRule }: Catalogue['facilitator']): string {
  if (arrangement.kind !== 'groups') return compositions[arrangement.kind];
  const { composition, size, tables } = arrangement;
  if (composition === 'everyone') return compositions[composition];
  if (composition === 'mixed' && tables !== undefined) return `${compositions[composition]}, ${groupsRule(tables)}`;
  return `${compositions[composition]}, ${size.min === size.max ? size.min : `${size.min}–${size.max}`}`;
}
