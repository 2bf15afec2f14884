import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { nb } from '../../shared/texts/nb.ts';
import { browserRoom } from '../support/browser-room.ts';
import { inspect } from '../support/inspect.ts';
import { breaches, button } from '../support/surfaces.ts';
import { connected, created, joined, postJson, tokenOf } from '../support/test-server.ts';

const { expected: words, table, join, host: hostWords } = nb;

/** As Excel in Norwegian writes it: semicolons, and the letters of Windows. */
const rows = [
  'Navn;E-post;Skole;Rolle;Sal',
  'Ingrid Bøe;ingrid@vik.example;Vik skole;Rektor;Vanvikhallen',
  ';ola@vik.example;Vik skole;;Vanvikhallen',
  '"Nes, Siri";siri@rud.example;Rud skole;;Bojersalen',
  'Siri Nes;siri@rud.example;RUD skole;;',
  'Åse Lie;ase@rud.example;Rud skole;Miljølærer;Aulaen',
  'Mohammed Ås;mo@rud.example;Rud skole;;Vanvikhallen',
];
const letters: Readonly<Record<string, number>> = { ø: 0xf8, Å: 0xc5 };
const inWindowsLetters = Buffer.from([...rows.join('\r\n')].map((one) => letters[one] ?? one.charCodeAt(0)));

describe('people who are expected, in browsers', () => {
  const room = browserRoom();

  it('are brought in from a file, given cards, met at the door, and counted', async () => {
    const conference = await created(room.server, { halls: [{ name: 'Vanvikhallen' }, { name: 'Bojersalen' }] });
    const desk = await room.surface('desk');
    await desk.goto(conference.facilitatorLink);
    await button(desk, words.bring).click();
    await button(desk, words.bring).click();

    // The file is read in the letters it is written in; what is wrong is said row by row.
    const file = { name: 'deltakere.csv', mimeType: 'text/csv', buffer: inWindowsLetters };
    await desk.locator('input[type=file]').setInputFiles(file);
    await desk.getByText(table.emailLeft).waitFor();
    expect(await desk.getByLabel(table.encoding).inputValue()).toBe('windows-1252');
    expect(await desk.getByLabel(table.columnNamed(1, 'Navn')).inputValue()).toBe('name');
    const row = (line: number) =>
      desk.getByRole('listitem').filter({ has: desk.getByText(table.line(line), { exact: true }) });
    await row(3).getByText(table.faults.missing(table.kinds.name)).waitFor();
    await row(5).getByText(table.faults.double(4)).waitFor();
    await row(6).getByText(table.faults.hallUnknown('Aulaen')).waitFor();
    room.faults.push(...(await inspect(desk, 'bringing in a list', { language: 'nb' })));

    // One is mended in place, letter by letter; one gets another hall; one is left out.
    await row(3).getByLabel(table.kinds.name).pressSequentially('Ola Vik');
    await row(3).getByText(table.mended).waitFor();
    await row(6).getByLabel(table.kinds.hall).selectOption('Bojersalen');
    await button(desk, table.leaveOutLine(5)).click();
    await button(desk, table.bring(5)).click();
    await desk.getByText(words.summary(0, 5)).waitFor();
    await desk.getByText('Siri Nes').waitFor();
    room.faults.push(...(await inspect(desk, 'who we expect', { language: 'nb', at: 1 })));

    const card = await cardsOf(desk);
    expect(card.sheets).toBe(1);
    await desk.emulateMedia({ media: 'print' });
    expect(await desk.locator('#root').isVisible()).toBe(false);
    expect(await desk.getByText(words.prints.how).count()).toBe(10);
    await desk.emulateMedia({ media: 'screen' });
    await button(desk, words.title).click();

    // By the card it is one action, by the ordinary code the name and the workplace, as one happens to type them.
    const phone = await room.surface('phone');
    await phone.goto(card.linkOf('Ingrid Bøe'));
    await phone.getByRole('heading', { name: join.back.comeAs('Ingrid Bøe', 'Vik skole') }).waitFor();
    expect(await breaches(phone)).toEqual([]);
    await button(phone, join.back.come).click();
    await phone.getByRole('heading', { name: nb.participant.welcome('Ingrid Bøe') }).waitFor();
    await joined(room.server, conference.joinCode, { name: 'nes, siri', workplace: { name: 'rud skole' } });
    await desk.getByText(words.summary(2, 5)).waitFor();

    // Without a phone one press does, and can be taken back; and somebody came in by a nickname.
    await button(desk, words.hasComeWho('Ola Vik')).click();
    await desk.getByText(words.summary(3, 5)).waitFor();
    await button(desk, words.undo).click();
    await desk.getByText(words.summary(2, 5)).waitFor();
    await joined(room.server, conference.joinCode, { name: 'Mo', workplace: { name: 'Rudskolen' } });
    await button(desk, words.manageWho('Mohammed Ås')).click();
    await desk.getByText(words.isHereAs('Mohammed Ås')).click();
    await desk.getByLabel(words.whoIsIt).selectOption({ label: 'Mo · Rudskolen · annen rolle' });
    await button(desk, words.thisIs('Mohammed Ås')).click();
    await desk.getByText(words.matchedLine('Mo', 'Mohammed Ås'), { exact: true }).waitFor();
    await desk.getByText(words.summary(3, 5)).waitFor();

    // A host sees who is missing in their own hall, and nobody else.
    const halls = await hallsOf(conference.id, tokenOf(conference.facilitatorLink));
    const host = await room.surface('phone');
    await host.goto(halls.bojersalen);
    await button(host, new RegExp(`^${hostWords.tabPeople}`)).click();
    await host.getByText(words.missing(1), { exact: true }).waitFor();
    await host.getByText('Åse Lie').waitFor();
    expect(await host.getByText('Ola Vik').count()).toBe(0);
    expect(await breaches(host)).toEqual([]);
    await button(host, words.hasComeWho('Åse Lie')).click();
    await desk.getByText(words.summary(4, 5)).waitFor();
  });

  /** Makes all cards at the desk. The links are seen in what the server answered, since paper shows them as codes only. */
  async function cardsOf(desk: Page) {
    await button(desk, words.prints.open).click();
    const made = desk.waitForResponse(
      (answer) => /return-cards/.test(answer.url()) && answer.request().method() === 'POST',
    );
    await button(desk, words.prints.make(5)).click();
    const { cards } = (await (await made).json()) as { cards: { personId: string; link: string }[] };
    await button(desk, words.prints.now).waitFor();
    room.faults.push(...(await breaches(desk)));
    const sheets = await desk.getByText(words.prints.sheets(1)).count();
    const named = await Promise.all(
      cards.map(async ({ link }) => {
        const card = { conferenceId: new URL(link).pathname.split('/').at(-1), token: tokenOf(link) };
        const read = await postJson(`${room.server.url}/api/return-card/read`, card);
        return [((await read.json()) as { name: string }).name, link] as const;
      }),
    );
    return { sheets, linkOf: (name: string) => new Map(named).get(name) ?? '' };
  }

  async function hallsOf(id: string, token: string): Promise<{ readonly bojersalen: string }> {
    const bearer = { authorization: `Bearer ${token}` };
    const door = (await (
      await fetch(`${room.server.url}/api/conferences/${id}/harvest`, { headers: bearer })
    ).json()) as object;
    expect(JSON.stringify(door)).not.toContain('Ola Vik');
    const snapshot = await connected(room.server, { conferenceId: id, role: 'facilitator', token });
    snapshot.socket.disconnect();
    const hallId = snapshot.state.halls.find(({ name }) => name === 'Bojersalen')?.id;
    const reply = await postJson(
      `${room.server.url}/api/conferences/${id}/links`,
      { role: 'hallHost', hallId },
      bearer,
    );
    return { bojersalen: ((await reply.json()) as { link: string }).link };
  }
});
