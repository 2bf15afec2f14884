export const hall = {
  now: 'Nå',
  afterwards: 'så:',
  atLast: 'til slutt:',
  findTable: 'Finn bordet ditt',
  weBeginIn: 'vi begynner om',
  newHere: 'Ny her?',
  speakingGroup: 'Nå hører vi',
  nextGroups: 'Så hører vi',
  heard: 'Hørt',
  welcome: 'Velkommen',
  scanToJoin: 'Skann koden med telefonen, eller gå til',
  cutOff: 'Skjermen har mistet kontakten. Det som står her, kan være gammelt.',
};
