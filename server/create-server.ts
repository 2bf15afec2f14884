import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { Server as SocketServer } from 'socket.io';
import { boardAccess } from '../shared/boards/board-access.ts';
import { boardKey, firstEpoch } from '../shared/boards/board-name.ts';
import { conferenceMachine } from '../shared/conference/machine.ts';
import { epochOf } from '../shared/conference/state.ts';
import { stepKinds } from '../shared/steps/registry.ts';
import { openBoardDoor } from './boards/board-door.ts';
import type { BoardTiming } from './boards/board-limits.ts';
import { openBoards } from './boards/boards.ts';
import type { Config } from './config.ts';
import { boardEffects, type Effects } from './effects.ts';
import { eraseConference } from './erase-conference.ts';
import { harvestRoutes } from './export/harvest-routes.ts';
import { logRoutes } from './export/log-routes.ts';
import { openProposals } from './grouping/proposals.ts';
import { httpApp } from './http/app.ts';
import { beforehandRoutes } from './http/beforehand-routes.ts';
import { calendarRoutes } from './http/calendar-routes.ts';
import { conferenceRoutes } from './http/conference-routes.ts';
import { doorRoutes } from './http/door.ts';
import { gatheringRoutes } from './http/gathering-routes.ts';
import { metricsRoute } from './http/metrics.ts';
import { networkMemoryRoutes } from './http/network-memory-routes.ts';
import { networkRoutes } from './http/network-routes.ts';
import { programmeRoutes } from './http/programme-routes.ts';
import { rehearsalRoutes } from './http/rehearsal-routes.ts';
import { returnRoutes } from './http/return-routes.ts';
import { guessDelay } from './identity/guess-delay.ts';
import { openReturnCards } from './identity/return-cards.ts';
import { openAdmission } from './live/admission.ts';
import { openConferences } from './live/conferences.ts';
import { largestFrame } from './live/frame-sizes.ts';
import type { World } from './live/live-conference.ts';
import { livePlane } from './live/live-plane.ts';
import type { LiveServer } from './live/live-sockets.ts';
import { openSocketDoor } from './live/socket-door.ts';
import { steadyClock } from './live/steady-clock.ts';
import { unloadEnded } from './live/unload-ended.ts';
import { conferenceStates } from './networks/conference-states.ts';
import { openNetworkMemory } from './networks/network-memory.ts';
import { eraseOverdueNetworks } from './networks/network-retention.ts';
import { openNetworks } from './networks/networks.ts';
import { fillRoom } from './rehearsal/fill-room.ts';
import { openRehearsals } from './rehearsal/rehearsals.ts';
import { keepRetention } from './retention.ts';
import { openStorage, watchDisk } from './storage/open-storage.ts';
import { watchWarnings } from './warnings.ts';

export interface RunningServer {
  /** Port it listens on. */
  readonly port: number;
  /** Lets what is under way finish, stores it, and stops. Safe to call more than once. */
  close(): Promise<void>;
}

interface ServerOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly version: string;
  /** Where time and chance come from; tests give their own. */
  readonly world?: World;
  /** Bytes that should be free on the disk; below, desks are warned. */
  readonly enoughDisk?: number;
  /** How often to look for conferences that have ended and can leave memory; milliseconds. */
  readonly unloadEveryMs?: number;
  /** When boards do what, where it is not as usual. */
  readonly boardTiming?: Partial<BoardTiming>;
  /** Folder of the built client. */
  readonly clientDir?: string;
}

const builtClient = fileURLToPath(new URL('../dist/client', import.meta.url));

/** Puts the parts together and listens. The one place that knows them all. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { config, logger } = options;
  const { publicUrl } = config;
  const given: World = options.world ?? { now: () => Date.now(), random: () => Math.random() };
  const world: World = { now: steadyClock(() => given.now()), random: () => given.random() };
  const machine = conferenceMachine({ kinds: stepKinds });
  const storage = openStorage(config.dataDir);
  const http = createHttpServer();
  const io: LiveServer = new SocketServer({
    serveClient: false,
    perMessageDeflate: false,
    // Upgrades to boards are the board door's.
    destroyUpgrade: false,
    httpCompression: false,
    maxHttpBufferSize: largestFrame,
    // Found dead within half a minute, also on a phone that went to sleep without a word.
    pingInterval: 15_000,
    pingTimeout: 15_000,
  });

  const now = () => world.now();
  const networks = openNetworks({ storage, logger, now });

  const proposals = openProposals({ random: () => world.random(), logger });
  let effects: Effects;
  const conferences = openConferences({
    machine,
    storage,
    world,
    logger,
    onLoaded: (conference) => effects.catchUp(conference),
    async onApplied(conference, events) {
      // Before anybody asks for their rights on a document that is about to go.
      const replaced = effects.replaceBoards(conference);
      effects.changeRights(conference, events);
      plane.tell(conference, events);
      await replaced;
      await effects.copyNotes(conference, events);
      if (events.some(({ type }) => type === 'conferenceEnded')) await memory.remember(conference.state);
    },
    onForgotten: (id) => proposals.forget(id),
  });
  const boards = openBoards({
    storage,
    logger,
    timing: options.boardTiming ?? {},
    now: (conferenceId) => conferences.now(conferenceId),
    async access(board, actor) {
      const conference = await conferences.get(board.conferenceId);
      // Two seats of one person may have become one since the socket came.
      const seated = conference?.actorIn(actor);
      return conference && seated ? boardAccess(machine.kinds, conference.state, board, seated) : 'none';
    },
    async epochOf(conferenceId, board) {
      // Not `get` alone: boards are asked for while a conference is being caught up with.
      const conference = conferences.inMemory(conferenceId) ?? (await conferences.get(conferenceId));
      return conference ? epochOf(conference.state, boardKey(board)) : firstEpoch;
    },
    onActivity(board, { notes, lastActivityAt }) {
      if (board.scope === 'group') {
        plane.pulses(board.conferenceId)?.tableChanged(board.stepId, board.owner, { notes, lastActivityAt });
      }
      effects.boardChanged(board).catch((error) => logger.error(error, 'shared notes could not be copied'));
    },
  });
  const stateOf = conferenceStates({ storage, machine, conferences });
  const memory = openNetworkMemory({ storage, networks, logger, stateOf });
  const plane = livePlane({ io, machine, warning: () => warnings.now() });
  const disk = watchDisk(config.dataDir, logger, options.enoughDisk);
  const warnings = watchWarnings({
    // Asking a storage that has failed makes it try again.
    cannotStore: () => boards.trouble() || !storage.ready(),
    diskIsLow: () => disk.isLow(),
    onChange: () => plane.warningChanged(),
  });
  effects = boardEffects({ machine, boards, conferences, storage });
  const admission = openAdmission();
  openSocketDoor({ io, plane, conferences, storage, admission, proposals, publicUrl, logger });
  openBoardDoor({ http, boards, storage, admission, publicUrl, logger });

  const erase = (id: string, reason?: 'byHand') => eraseConference({ plane, boards, conferences, storage }, id, reason);
  const rehearsals = openRehearsals({
    ...{ conferences, storage, logger, simulate: fillRoom },
    url: () => ownAddress(http.address() as AddressInfo),
    now: () => world.now(),
    desks: (id) => plane.desks(id),
    tellClock: (conference) => plane.tellClock(conference),
    erase: (id) => erase(id),
  });
  await rehearsals.eraseLeftOvers().catch((error) => logger.error(error, 'old rehearsals could not be erased'));

  const unloading = unloadEnded({
    logger,
    everyMs: options.unloadEveryMs ?? 60_000,
    loaded: () => conferences.loaded(),
    connections: (id) => (io.sockets.adapter.rooms.get(id)?.size ?? 0) + boards.connections(id),
    forget(id) {
      plane.dismiss(id);
      conferences.forget(id);
    },
  });

  const retention = keepRetention({
    ...{ storage, logger, now },
    async erase(id) {
      await memory.rememberBeforeErasing(id);
      await erase(id);
    },
    eraseOverdueNetworks: () => eraseOverdueNetworks({ storage, networks, logger, now }),
  });

  const api = { storage, conferences, publicUrl };
  const entry = { ...api, guesses: guessDelay(), cards: openReturnCards(api) };
  http.on(
    'request',
    httpApp({
      api: [
        doorRoutes(entry),
        returnRoutes({ ...entry, host: config.host }),
        beforehandRoutes(entry),
        conferenceRoutes({
          ...{ ...api, host: config.host, createKey: config.createKey, version: options.version, logger },
          async eraseByHand(id) {
            await erase(id, 'byHand');
            logger.info({ conferenceId: id }, 'a conference was erased by those who led it');
          },
        }),
        programmeRoutes({ storage, publicUrl, now: () => world.now() }),
        rehearsalRoutes({ ...api, rehearsals, host: config.host, createKey: config.createKey }),
        harvestRoutes({ ...api, boards, machine }),
        logRoutes({ ...api, machine }),
        networkRoutes({ storage, networks, guesses: entry.guesses, publicUrl, createKey: config.createKey, logger }),
        networkMemoryRoutes({ storage, networks, memory, publicUrl }),
        gatheringRoutes({ ...api, networks, memory, host: config.host }),
        calendarRoutes({ storage, networks, now }),
      ],
      metrics: metricsRoute({
        conferencesLoaded: () => [...conferences.loaded()].length,
        sockets: () => io.engine.clientsCount,
        boards: () => boards.loaded(),
        documents: () => boards.documents(),
        diskFree: () => disk.free(),
      }),
      publicUrl,
      trustProxy: config.trustProxy,
      clientDir: options.clientDir ?? builtClient,
      logger,
      ready: () => storage.ready(),
    }),
  );

  // After the app, so that Socket.IO answers its own path and hands everything else on.
  io.attach(http);

  await new Promise<void>((listening, failed) => {
    http.once('error', failed);
    http.listen(config.port, config.host, () => {
      http.off('error', failed);
      listening();
    });
  });
  http.on('error', (error) => logger.error(error, 'the listening socket failed'));

  let closing: Promise<void> | undefined;
  async function close(): Promise<void> {
    retention.stop();
    unloading.stop();
    warnings.stop();
    disk.stop();
    await rehearsals
      .close()
      .catch((error) => logger.error(error, 'rehearsals are left to be erased at the next start'));
    io.emit('farewell', 'shutting_down');
    proposals.close();
    const stopped = new Promise<void>((done) => http.close(() => done()));
    await Promise.all([...conferences.loaded()].map((conference) => conference.settled()));
    admission.close();
    plane.close();
    await boards.close();
    await io.close();
    http.closeAllConnections();
    await stopped;
    await storage.close();
  }
  return {
    port: (http.address() as AddressInfo).port,
    close: () => (closing ??= close()),
  };
}

/** Where this very machine reaches the server: by the address it listens on, or by any when it listens on all. */
function ownAddress({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
