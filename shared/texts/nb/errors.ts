import type { ErrorCode } from '../../protocol/error-codes.ts';

/**
 * By stable code: what happened, what is safe and what to do, in that order, in as few words as that takes. `offline` is
 * the browser's own: no answer came at all.
 */
export const errors = {
  offline: 'Vi får ikke kontakt akkurat nå. Se etter nettet, og prøv igjen.',

  bad_request: 'Dette forsto vi ikke. Last siden på nytt, og prøv igjen.',
  body_too_large: 'Dette ble for mye på én gang. Korte det ned, og prøv igjen.',
  unknown_code: 'Vi finner ingen åpen samling med den koden. Se på skjermen i salen, og prøv igjen.',
  not_found: 'Dette finnes ikke lenger.',
  no_identity: 'Vi kjenner ikke igjen denne nettleseren. Kom inn på nytt med koden eller lenken du fikk.',
  wrong_create_key: 'Nøkkelen stemmer ikke. Spør den som driver denne tjeneren.',
  programme_invalid: 'Programmet kan ikke leses. Velg et ferdig program, eller rett det og prøv igjen.',
  too_many_requests: 'Det gikk litt fort. Vent et øyeblikk, og prøv igjen.',
  wrong_protocol: 'Samling er blitt fornyet siden du åpnet siden. Last den på nytt; plassen din er her ennå.',
  origin_refused: 'Siden er åpnet fra en fremmed adresse. Gå inn med lenken du fikk.',
  storage_unavailable: 'Vi får ikke lagret akkurat nå. La siden stå åpen, og prøv igjen om litt.',
  shutting_down: 'Vi starter på nytt. Siden kobler seg til igjen av seg selv.',
  internal: 'Noe gikk galt hos oss. Prøv igjen om litt.',

  not_allowed: 'Dette kan bare noen andre gjøre akkurat nå.',
  already_moved: 'Programmet har allerede gått videre.',
  already_ended: 'Samlingen er avsluttet.',
  nothing_to_undo: 'Det er ingenting å angre.',
  groups_missing: 'Gruppene er ikke satt ennå. Lag dem først.',
  groups_confirmed: 'Gruppene er allerede bekreftet.',
  group_unknown: 'Den gruppa finnes ikke lenger.',
  person_unknown: 'Denne deltakeren er ikke her lenger.',
  step_unknown: 'Det steget finnes ikke lenger.',
  step_not_running: 'Steget er ikke i gang nå. Det som er lagret, er trygt.',
  no_seat: 'Du har ikke fått plass i en gruppe ennå. Si fra til den som leder.',
  note_unknown: 'Denne lappen er fjernet.',
  not_shareable: 'Dette kan ikke deles i dette steget.',
  lift_limit: 'Dere har løftet så mange lapper dere kan. Ta ned én først.',
  text_empty: 'Skriv noe først.',
  text_too_long: 'Teksten er for lang. Korte den litt ned; ingenting er slettet.',
  workplace_unknown: 'Den arbeidsplassen er ikke på lista. Velg fra lista, eller skriv den inn.',
  wrong_command: 'Dette passer ikke i dette steget.',
  too_many_people: 'Det er fullt her nå. Si fra til den som leder.',
} satisfies Record<ErrorCode | 'offline', string>;
