import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../shared/privacy/detect.ts';

/** A sentence and what must be warned of in it, as kind:words. */
type Row = readonly [text: string, ...found: string[]];

const found = (text: string) => detect(text).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);

describe('likely names', () => {
  const bokmål: readonly Row[] = [
    ['Jonas ville ikke inn etter friminuttet.', 'name:Jonas'],
    ['Vi snakket med Emma om det som skjedde.', 'name:Emma'],
    ['eleven Ali satt alene', 'name:Ali'],
    ['Da kom jenta, Sara, bort til meg.', 'name:Sara'],
    ['Kari og Per krangler hver dag', 'name:Kari', 'name:Per'],
    ['Liv og Bo er bestevenner', 'name:Liv', 'name:Bo'],
    ['Vi ringte hjem til Liv i går.', 'name:Liv'],
    ['Liv sa at hun gruet seg.', 'name:Liv'],
    ['Odd Hansen ringte', 'name:Odd Hansen'],
    ['Per var borte tre dager', 'name:Per'],
    ['Mora til Sol er bekymret', 'name:Sol'],
    ['Det var en gutt som hadde et annet navn, nå heter han Xhevdet.', 'name:Xhevdet'],
    ['En elev som heter Zbyszko slo', 'name:Zbyszko'],
    ['Emmas foreldre vil ha et møte', 'name:Emmas'],
    ['Livs mor vil ha et møte', 'name:Livs'],
    ['Mohammed og Storm lekte', 'name:Mohammed', 'name:Storm'],
    ['Ann-Kristin tok det med trinnet', 'name:Ann-Kristin'],
    ['Etter Emma-saken har vi endret rutinene', 'name:Emma-saken'],
    ['gutten jonas er utrygg', 'name:jonas'],
    ['JONAS SLO', 'name:JONAS'],
    ['Ánte og Máret gikk hjem', 'name:Ánte', 'name:Máret'],
    ['Snakk med Niillas', 'name:Niillas'],
    ['Ugnė savner klassen sin', 'name:Ugnė'],
    ['August (9 år) er ny', 'name:August'],
    ['Emmas skole ringte', 'name:Emmas'],
    ['Sander, Noah og Liv fikk vakt', 'name:Sander', 'name:Noah', 'name:Liv'],
    ['Bo trygt, lek trygt'],
    ['Liv er viktig i skolegården'],
    ['Liv og røre i friminuttet'],
    ['Odd tall stiller seg til venstre'],
    ['Finn en makker og gå ut'],
    ['Finn Teams-lenka i kalenderen'],
    ['Per i dag har vi to vakter ute'],
    ['Per uke: tre møter'],
    ['Sol og vind ute'],
    ['Dag for dag går det bedre'],
    ['Gro tillit først'],
    ['Tor ikke på alt du hører'],
    ['Stein, saks, papir fungerer'],
    ['Storm i vannglass'],
    ['Hans foreldre var med'],
    ['Andre er redde for å si fra'],
    ['Vår skole har faste voksne ute'],
    ['Tone og språk i gangen'],
    ['Faste voksne ute på Rud skole'],
    ['Sofie skole og Emma Hjorth barnehage var med'],
    ['Olweus og Trygg er to programmer, sier Lund'],
    ['Dan Olweus og Torbjørn Lund har skrevet om det'],
    ['Ola Nordmann og Kari Nordmann'],
    ['Frist: Mai. Møte i August 2026.'],
    ['Mandag og Torsdag i Frøya kommune'],
    ['Vi bestilte fra Gyldendal, Cappelen Damm og Aschehoug'],
    ['Lærere fra Bærum, Sola, Tana, Vega og Bodø'],
    ['Turen gikk til Karl Johans gate og St. Olavs plass'],
    ['PPT, BUP og SFO var med, og rektor ringte'],
    ['May-Britt og Jan-Erik har vakt', 'name:May-Britt', 'name:Jan-Erik'],
    ['Elevene Norge trenger er trygge'],
    ['Barnet PPT følger opp'],
    ['En elev på 6. trinn satt alene i friminuttene. Jeg begynte med å spille ball i nærheten.'],
    ['Leke først, spørre etterpå. Ringe hjem med noe fint.'],
  ];
  const nynorsk: readonly Row[] = [
    ['Guten Sondre ville ikkje vere med', 'name:Sondre'],
    ['Ho heiter Ragnfrid, jenta som kom i haust. Jenta heiter Ragnfrid.', 'name:Ragnfrid', 'name:Ragnfrid'],
    ['Anna vart lei seg', 'name:Anna'],
    ['Foreldra til Vilja kom', 'name:Vilja'],
    ['Anna arbeid kan vente'],
    ['Vilja til å hjelpe er stor'],
    ['Vera saman ute kvar dag'],
    ['Inga løysing passar for alle'],
    ['Elevane på 4. trinn vil ha fleire vaksne ute'],
  ];
  const english: readonly Row[] = [
    ['We talked with Oliver about it.', 'name:Oliver'],
    ['the pupil Grace was alone', 'name:Grace'],
    ['Will said he was afraid', 'name:Will'],
    ["Emma's mother called us", "name:Emma's"],
    ['A boy called Tadhg hit me', 'name:Tadhg'],
    ['Will you be there? May I ask?'],
    ['Hope and joy in the playground'],
    ['Are we there when it happens? Even so, we try.'],
    ['In May, June and August we meet in Florence'],
    ['eleven Norwegian schools and eleven Schools of ours'],
    ['The Christian school and the Sami centre'],
    ['Mark the date. Frank talk helps.'],
  ];
  test.each([...bokmål, ...nynorsk, ...english])('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('classes', () => {
  const rows: readonly Row[] = [
    ['Det er uro i 7B for tiden', 'class:7B'],
    ['10a har fått ny lærer', 'class:10a'],
    ['Foreldrene i 8 C', 'class:8 C'],
    ['Vi prøver det på 4. trinn B først', 'class:4. trinn B'],
    ['i klasse 5 b', 'class:klasse 5 b'],
    ['1STA og 2HOB', 'class:1STA', 'class:2HOB'],
    ['Elevene (7B) og gutten i 9A', 'class:7B', 'class:9A'],
    ['Jonas i 7B', 'name:Jonas', 'class:7B'],
    ['Kjøkkenet ved Bo i 3A', 'name:Bo', 'class:3A'],
    ['a girl in year 7C', 'class:year 7C'],
    ['Guten i 6b er åleine', 'class:6b'],
    ['3 bord og 5 elever'],
    ['Alle på 4. trinn og 10. trinn'],
    ['Tegn med 2B blyant, eller blyant 2B'],
    ['Møt opp på rom 3B, bord 7 B og grupperom 2A'],
    ['Oppgave 3b og punkt 2a i vedlegg 1B'],
    ['a) 3b) 4c)'],
    ['3D-printer, 4H, 4G og 5G'],
    ['Etter 9A skal vi undersøke, jf. § 9A-4 og kapittel 9A; en 9A-sak'],
    ['Skolegata 7B og Storgata 12 A'],
    ['Kl. 9 begynner vi, kl 10 C-møtet'],
    ['Table 2A and question 4b'],
    ['minus 8 C ute i dag'],
    ['Vi gav 2 A Studenter'],
    ['9am and 10pm, 5g, 3d, A4, B12'],
  ];
  test.each(rows)('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('numbers and addresses', () => {
  const rows: readonly Row[] = [
    ['Nummeret er 31129956715.', 'nationalId:31129956715'],
    ['311299 56715', 'nationalId:311299 56715'],
    ['311299-56716', 'nationalId:311299-56716'],
    ['31.12.99 56715', 'nationalId:31.12.99 56715'],
    ['Ring 912 34 567 eller 22 33 44 55', 'phone:912 34 567', 'phone:22 33 44 55'],
    ['tlf. 91234567, +47 41 23 45 67', 'phone:91234567', 'phone:+47 41 23 45 67'],
    ['skriv til jonas.hansen+a@skole.kommune.no!', 'email:jonas.hansen+a@skole.kommune.no'],
    ['Møte 20260131 og 31012026, skoleåret 2025 2026'],
    ['Det kostet 10 000 000 kroner, konto 123456789012, org. 987654321'],
    ['12,34567890 og 1.234.567.890'],
    ['Hva er @ og a@b?'],
  ];
  test.each(rows)('%s', (text, ...expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a number whose control digits fit is certain, another is likely', () => {
    expect(detect('31129956715').map(({ sure }) => sure)).toEqual([true]);
    expect(detect('31129956716').map(({ sure }) => sure)).toEqual([false]);
  });
});

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    ...['Jonas', 'eleven ', 'Liv', ' og ', 'Per', "'", '-', '7B', '8 C', '311299', '56715', '@', 'a@b.no', '4. trinn '],
    ...['. ', '\n', ' ', 'heter ', 'Ánte', 'A\u0301', '👩‍👩‍👧', '\ud800', 'skole', '9A', '912 34 567', 'ÅÅÅ', 'i '],
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(pieces, { maxLength: 80 }).map((all) => all.join('')),
  );

  test('ranges lie within the text, in order, without overlap; the same text gives the same', () => {
    fc.assert(
      fc.property(text, (any) => {
        const ranges = detect(any);
        let end = 0;
        for (const range of ranges) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(end).toBeLessThanOrEqual(any.length);
        expect(detect(any)).toEqual(ranges);
      }),
      { numRuns: 500 },
    );
  });

  test('20 000 characters take a bounded time, also of the worst kinds', () => {
    const worst = [
      'a',
      '1',
      '@',
      'Jonas, ',
      'a@',
      '7B ',
      'eleven ',
      "A'",
      '-a',
      'Liv og ',
      '31 ',
      ' ',
      'å\u0301',
      '1.',
    ];
    for (const piece of worst) {
      const long = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
      const began = performance.now();
      detect(long);
      // Some 30 ms on a slow machine; a quadratic pattern takes many seconds.
      expect(performance.now() - began, JSON.stringify(piece)).toBeLessThan(1_000);
    }
  });

  test('a name is found wherever it stands among words that are none', () => {
    const plain = fc.constantFrom('vi', 'gikk', 'ut', 'sammen', 'i dag', 'ble', 'redd', 'å', 'hjelpe');
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 12 }), fc.array(plain, { maxLength: 12 }), (before, after) => {
        const sentence = [...before, 'Jonas', ...after].join(' ');
        expect(found(sentence)).toEqual(['name:Jonas']);
      }),
    );
  });
});
