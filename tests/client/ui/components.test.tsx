import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Chips } from '../../../client/ui/chips.tsx';
import { ClockFace } from '../../../client/ui/clock-face.tsx';
import { CodeText } from '../../../client/ui/code-text.tsx';
import { errorText } from '../../../client/ui/error-text.ts';
import { LanguageProvider } from '../../../client/ui/language.tsx';
import { SaveState } from '../../../client/ui/save-state.tsx';
import { TextField } from '../../../client/ui/text-field.tsx';
import { en } from '../../../shared/texts/en.ts';
import { nb } from '../../../shared/texts/nb.ts';

function draw(node: ReactNode): string {
  return renderToStaticMarkup(<LanguageProvider initial={{ language: 'nb', texts: nb }}>{node}</LanguageProvider>);
}

test('a field belongs to its label, its hint and its error', () => {
  const html = draw(<TextField label="Navn" hint="Slik de andre ser det" error="Skriv et navn" />);
  const id = /<label for="([^"]+)"/.exec(html)?.[1];
  expect(html).toContain(`id="${id}"`);
  expect(html).toContain(`aria-describedby="${id}-hint ${id}-error"`);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(new RegExp(`id="${id}-error" role="status"`));
});

test('a field without an error is not called invalid', () => {
  expect(draw(<TextField label="Navn" />)).not.toContain('aria-invalid');
});

test('chips are radio buttons of one group, with the chosen one checked', () => {
  const options = [
    { value: 'a', label: 'Leder' },
    { value: 'b', label: 'PPT', count: 3 },
  ];
  const html = draw(<Chips label="Rolle" options={options} value="b" onChange={() => {}} />);
  expect(new Set(html.match(/name="[^"]+"/g)).size).toBe(1);
  expect(html.match(/type="radio"/g)).toHaveLength(2);
  expect(html).toMatch(/checked="" value="b"|value="b" checked=""|checked=""[^>]*value="b"/);
  expect(html).toContain('<legend');
});

test('a code is read letter by letter', () => {
  const html = draw(<CodeText code="K7F3MQ" />);
  expect(html).toContain('K7F 3MQ');
  expect(html).toContain('Deltakerkode: K 7 F 3 M Q');
});

test('the clock is spoken in words and its digits are not read twice', () => {
  const html = draw(<ClockFace remainingMs={-80_000} totalMs={180_000} />);
  expect(html).toMatch(/aria-hidden="true"[^>]*>\+1:20</);
  expect(html).toContain('ett minutt og 20 sekunder over tiden');
});

test('only words that are not saved are an alert', () => {
  expect(draw(<SaveState state="saved" />)).not.toContain('alert');
  expect(draw(<SaveState state="notSaved" />)).toContain(
    '<span role="alert">Ikke kommet fram ennå, ligger på telefonen</span>',
  );
});

test('what is typed is shown as text, never as markup', () => {
  expect(draw(<TextField label={'<script>alert(1)</script>'} />)).not.toContain('<script>');
});

test('an error code without words of its own is told as internal, also when it is called like a method', () => {
  expect(errorText(en, 'text_empty')).toBe('Write something first.');
  expect(errorText(en, 'no_such_code')).toBe(en.errors.internal);
  expect(errorText(en, 'constructor')).toBe(en.errors.internal);
});
