export const join = {
  nameLabel: 'Hva vil du bli kalt?',
  workplaceLabel: 'Hvor jobber du?',
  workplaceOther: 'Ikke på lista',
  workplaceOtherLabel: 'Skriv navnet på arbeidsplassen',
  jobRoleLabel: 'Rolle',
  jobRoleOther: 'Annet',
  hallLabel: 'Hvor sitter du?',
  submit: 'Bli med',
  joining: 'Finner plassen din …',
  nameMissing: 'Skriv et navn, så de andre vet hvem du er.',
  workplaceMissing: 'Velg arbeidsplass, eller skriv den inn.',
  jobRoleMissing: 'Velg den rollen som ligner mest.',
  keptFor: (days: number) => `Ingen konto. Det du skriver, slettes etter ${days} dager.`,
  openedByNobody: 'Samlingen har ikke åpnet ennå. Siden slipper deg inn når den åpner.',
  /** Offered where whoever creates the conference names no others; "other" is always there besides. */
  defaultJobRoles: ['Miljølærer', 'Sosiallærer', 'Miljøterapeut', 'Lærer', 'Leder', 'PPT'],
};
