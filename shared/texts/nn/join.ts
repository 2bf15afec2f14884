import type { join as base } from '../nb/join.ts';

export const join: typeof base = {
  looking: 'Ser etter samlinga …',
  nameLabel: 'Kva vil du bli kalla?',
  workplaceLabel: 'Kvar jobbar du?',
  workplaceOther: 'Anna – skriv sjølv',
  workplaceOtherLabel: 'Skriv namnet på arbeidsplassen',
  workplaceHint: 'Skriv nokre bokstavar, og vel frå lista.',
  workplaceFound: 'Denne står på lista.',
  workplaceNew: 'Denne står ikkje på lista. Vi legg til det du skriv.',
  jobRoleLabel: 'Rolle',
  jobRoleOther: 'Anna',
  submit: 'Bli med',
  joining: 'Vi finn plassen din …',
  nameMissing: 'Skriv eit namn, så dei andre veit kven du er.',
  nameTooLong: (most: number) => `Namnet er litt langt. Det er plass til ${most} teikn.`,
  workplaceMissing: 'Vel arbeidsplass, eller skriv sjølv.',
  workplaceTooLong: (most: number) => `Det er plass til ${most} teikn.`,
  jobRoleMissing: 'Vel den rolla som liknar mest.',
  keptFor: (days: number) =>
    `Ingen konto. Det du skriv, blir sletta etter ${days === 1 ? 'éin dag' : `${days} dagar`}.`,
  noAnswer: 'Vi fekk ikkje svar. Det du har fylt ut, står her enno. Prøv igjen; du får ikkje to plassar.',

  unknownTitle: 'Vi finn inga open samling med koden',
  unknownText: 'Kanskje blei eit teikn feil, eller så er samlinga avslutta. Koden står på skjermen i salen.',
  strangerTitle: 'Har du koden?',
  strangerText: 'Vi kjenner ikkje igjen denne nettlesaren. Skriv koden frå skjermen i salen, så kjem du inn.',
  endedTitle: 'Samlinga er avslutta',
  endedText: 'Døra er lukka. Spør den som leidde samlinga, om oppsummeringa.',
  refusedTitle: 'Vi kjem ikkje inn akkurat no',
  defaultJobRoles: ['Miljølærar', 'Sosiallærar', 'Miljøterapeut', 'Lærar', 'Leiar', 'PPT'],
};
