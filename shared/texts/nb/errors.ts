import type { RejectionCode } from '../../conference/rejections.ts';

/** By stable code: what happened, what is safe and what to do, in that order, in as few words as that takes. */
export const errors = {
  internal: 'Noe gikk galt hos oss. Det du har skrevet, er trygt. Prøv igjen om litt.',
  offline: 'Du er uten nett akkurat nå. Det du skriver, blir liggende her og sendes når nettet er tilbake.',
  bad_request: 'Dette forsto vi ikke. Last siden på nytt og prøv igjen.',
  unknown_code: 'Vi finner ingen åpen konferanse med den koden. Se på skjermen i salen, og prøv igjen.',
  door_locked: 'Døra er lukket akkurat nå. Spør den som leder samlingen.',
  not_signed_in: 'Vi kjenner ikke igjen denne nettleseren. Bli med på nytt med koden.',
  not_found: 'Dette finnes ikke lenger.',
  too_fast: 'Det gikk litt fort. Vent et øyeblikk og prøv igjen.',
  create_key_wrong: 'Nøkkelen stemmer ikke. Spør den som driver denne tjeneren.',

  not_allowed: 'Dette kan bare noen andre gjøre akkurat nå.',
  already_moved: 'Programmet har allerede gått videre.',
  already_ended: 'Samlingen er avsluttet.',
  nothing_to_undo: 'Det er ingenting å angre.',
  groups_missing: 'Gruppene er ikke satt ennå. Lag dem først.',
  groups_confirmed: 'Gruppene er allerede bekreftet.',
  group_unknown: 'Den gruppa finnes ikke lenger.',
  person_unknown: 'Denne deltakeren er ikke her lenger.',
  step_unknown: 'Det steget finnes ikke lenger.',
  step_not_running: 'Steget er ikke i gang nå. Det du har skrevet, er trygt.',
  no_seat: 'Du har ikke fått plass i en gruppe ennå. Si fra til den som leder.',
  note_unknown: 'Denne lappen er fjernet.',
  not_shareable: 'Dette kan ikke deles i dette steget.',
  lift_limit: 'Dere har løftet så mange lapper dere kan. Ta ned én først.',
  text_empty: 'Skriv noe først.',
  text_too_long: 'Teksten er for lang. Korte den litt ned; ingenting er slettet.',
  workplace_unknown: 'Den virksomheten er ikke på lista. Velg fra lista, eller skriv den inn.',
  wrong_command: 'Dette passer ikke i dette steget.',
  too_many_people: 'Det er fullt her nå. Si fra til den som leder.',
} satisfies Record<RejectionCode, string> & Record<string, string>;
