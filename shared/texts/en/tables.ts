/** What a group is called, wherever it is named: on phones, the desk, in the hall and afterwards. */
export const tables = {
  table: (number: number) => `Table ${number}`,
  tableInText: (number: number) => `table ${number}`,
  /** Where it is, for those who sit in several halls. */
  stands: (hall: string) => `The table is in ${hall}`,
  everyone: 'Everyone',
  everyoneInText: 'the whole group',
};
