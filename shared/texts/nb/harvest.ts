export const harvest = {
  title: 'Det vi fant sammen',
  lifted: 'Løftet til plenum',
  byGroup: 'Gruppe for gruppe',
  downloadMarkdown: 'Last ned som tekst (Markdown)',
  downloadJson: 'Last ned som data (JSON)',
  print: 'Skriv ut',
  empty: 'Her er det ingenting ennå.',
};
