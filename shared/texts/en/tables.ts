/** What a group is called, wherever it is named: on phones, the desk, in the hall and afterwards. */
export const tables = {
  table: (number: number) => `Table ${number}`,
  tableInText: (number: number) => `table ${number}`,
  everyone: 'Everyone',
  everyoneInText: 'the whole group',
};
