/** What a group is called, wherever it is named: on phones, the desk, in the hall and afterwards. */
export const tables = {
  table: (number: number) => `Bord ${number}`,
  tableInText: (number: number) => `bord ${number}`,
  /** Where it is, for those who sit in several halls. */
  stands: (hall: string) => `Bordet står i ${hall}`,
  everyone: 'Alle sammen',
  everyoneInText: 'den store gruppa',
};
