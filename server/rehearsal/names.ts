/** Given names as they are met at a Norwegian gathering, Sámi ones among them. They name nobody. */
export const givenNames: readonly string[] = [
  ...['Ingrid', 'Áilu', 'Marit', 'Jonas', 'Sunniva', 'Ánne', 'Øystein', 'Håkon', 'Elle Máret', 'Kari', 'Åse', 'Amina'],
  ...['Bjørn', 'Máhtte', 'Torill', 'Sølvi', 'Niillas', 'Gunnhild', 'Eivind', 'Biret', 'Hassan', 'Ragnhild', 'Tor Åge'],
  ...['Láilá', 'Sigrid', 'Morten', 'Ristiina', 'Anne Grete', 'Jovnna', 'Solveig', 'Arne', 'Káre', 'Hilde', 'Piera'],
  ...['Mona', 'Fatima', 'Oddvar', 'Sárá', 'Terje', 'Liv', 'Issát', 'Ellen', 'Kjersti', 'Ánde', 'Maria', 'Svein Erik'],
  ...['Risten', 'Guro', 'Magnus', 'Inga', 'Ole Henrik', 'Kirsti', 'Yusuf', 'Aud', 'Juhán', 'Vigdis', 'Espen', 'Márjá'],
];

/** Initials make two people of one name two. */
export const initials = 'ABDEFGHIJKLMNOPRSTUVÅØŠČÁ';

/** Typed when a conference has no list of workplaces. */
export const workplaceNames: readonly string[] = [
  ...['Rud skole', 'Bjørkelia ungdomsskole', 'Solvang skole', 'Kárášjoga skuvla', 'Granåsen skole', 'Fjellheim skole'],
  ...[
    'Storelva barneskole',
    'PPT nord',
    'Vik oppvekstsenter',
    'Lyngbakken skole',
    'Jávrri skuvla',
    'Havna ungdomsskole',
  ],
  ...['Skogly barnehage', 'Nesset skole', 'Kulturskolen', 'Åsen skole', 'Sandvika barneskole', 'Helsestasjonen'],
  ...['Stormyra skole', 'Elvebakken skole', 'Várri nuoraidskuvla', 'Kløveråsen skole', 'Bakkehaugen skole'],
  ...['Ytre fjord skole', 'Dalen oppvekstsenter', 'Toppen skole', 'Sørli barnehage', 'Ungdomstjenesten', 'Myra skole'],
  ...['Vestbyen skole', 'Lia skole', 'Strandgata skole', 'Hamna skole', 'Fagerlia skole', 'Vollan skole', 'Tun skole'],
];
