import { limits } from '../../../shared/conference/limits.ts';
import { cleanLine } from '../../../shared/conference/text.ts';

export interface TypedWorkplace {
  readonly name: string;
  readonly type: string | null;
  readonly schoolType: string | null;
  readonly municipality: string | null;
}

export type WorkplaceFault = 'nameMissing' | 'nameTooLong' | 'cellTooLong' | 'tooManyCells' | 'tooMany';

export interface ParsedWorkplaces {
  readonly workplaces: readonly TypedWorkplace[];
  /** `line` counts from 1, as people count lines. */
  readonly faults: readonly { readonly line: number; readonly fault: WorkplaceFault }[];
  /** Names that stand more than once, each once; the first is kept. */
  readonly repeated: readonly string[];
}

const cellLimits = [limits.workplaceLength, 40, 40, 60];
const headerNames = ['navn', 'name', 'virksomhet', 'workplace', 'skole', 'school', 'arbeidsplass', 'enhet'];

/**
 * Reads a list as people type or paste it: one workplace a line, with type, school type and municipality after
 * semicolons or tabs where they are known. A spreadsheet's first line of column names is skipped.
 */
export function parseWorkplaces(typed: string): ParsedWorkplaces {
  const workplaces: TypedWorkplace[] = [];
  const faults: { line: number; fault: WorkplaceFault }[] = [];
  const repeated = new Set<string>();
  const seen = new Set<string>();
  for (const [at, text] of typed.split(/\r\n|\r|\n/).entries()) {
    const line = at + 1;
    if (text.trim() === '') continue;
    const cells = cellsOf(text);
    if (workplaces.length === 0 && faults.length === 0 && isHeader(cells)) continue;
    const fault = faultIn(cells) ?? (workplaces.length >= limits.workplaces ? 'tooMany' : undefined);
    if (fault) {
      faults.push({ line, fault });
      if (fault === 'tooMany') break;
      continue;
    }
    const [name = '', type = '', schoolType = '', municipality = ''] = cells;
    if (seen.has(folded(name))) {
      repeated.add(name);
      continue;
    }
    seen.add(folded(name));
    workplaces.push({
      name,
      type: type || null,
      schoolType: schoolType || null,
      municipality: municipality || null,
    });
  }
  return { workplaces, faults, repeated: [...repeated] };
}

/** As `sameName` compares, once a name: the list is read anew at every key. */
function folded(name: string): string {
  return name.toLocaleLowerCase('nb').replaceAll('.', '');
}

function cellsOf(text: string): readonly string[] {
  const cells = text
    .split(text.includes('\t') ? '\t' : ';')
    .map((cell) => cleanLine(cell.replace(/^\s*"(.*)"\s*$/, '$1')));
  // Empty columns at the end of a pasted table say nothing.
  while (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
}

function isHeader(cells: readonly string[]): boolean {
  return cells.length > 1 && headerNames.includes((cells[0] ?? '').toLowerCase());
}

function faultIn(cells: readonly string[]): WorkplaceFault | undefined {
  if (cells.length > cellLimits.length) return 'tooManyCells';
  const [name = ''] = cells;
  if (name === '') return 'nameMissing';
  if (name.length > limits.workplaceLength) return 'nameTooLong';
  return cells.some((cell, at) => cell.length > (cellLimits[at] ?? 0)) ? 'cellTooLong' : undefined;
}
