import { circlesIn } from './circles.ts';
import { importsOf, isCode, isForTests } from './imports.ts';

/** The rooms of one folder, from the ground up. A room is a folder or a single file; it imports only from rooms before it. */
export interface RoomOrder {
  readonly folder: string;
  readonly rooms: readonly string[];
}

const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/**
 * Everything that stands against an order, one sentence each: an import upwards, a circle of rooms, a file in a room
 * that the order does not know, a room of the order in which nothing stands.
 * @param sources the text of the files, by their path from the repository's root
 */
export function faultsOf({ folder, rooms }: RoomOrder, sources: ReadonlyMap<string, string>): string[] {
  const own = [...sources.keys()].filter((file) => isIn(file, folder) && isCode(file));
  // A test of a file stands in the file's room.
  const roomOf = (path: string) =>
    rooms.find((room) => isIn(path.replace('.test.', '.'), `${folder}/${room}`));
  const unknown = own.filter((file) => roomOf(file) === undefined);
  const empty = rooms.filter((room) => !own.some((file) => isIn(file, `${folder}/${room}`)));

  const imports = importsOf(
    new Map([...sources].filter(([file]) => own.includes(file) && !isForTests(file))),
  );
  const between = [...imports].flatMap(([file, paths]) =>
    paths.flatMap((path) => {
      const [from, to] = [roomOf(file), roomOf(path)];
      return from !== undefined && to !== undefined && from !== to ? [{ file, path, from, to }] : [];
    }),
  );
  const upwards = between.filter(({ from, to }) => rooms.indexOf(to) > rooms.indexOf(from));
  const arrows = new Map(
    rooms.map((room) => [room, between.filter(({ from }) => from === room).map(({ to }) => to)]),
  );
  return [
    ...unknown.map((file) => `${file} stands in no room of ${folder}`),
    ...empty.map((room) => `the room ${folder}/${room} is empty`),
    ...upwards.map(({ file, path }) => `${file} imports upwards from ${path}`),
    ...circlesIn(arrows).map((circle) => `a circle of rooms in ${folder}: ${circle.join(', ')}`),
  ];
}

/** Circles of a folder's files, types included: which of them is to be read first has no answer. */
export function circlesOfFiles(folder: string, sources: ReadonlyMap<string, string>): string[] {
  const own = new Map([...sources].filter(([file]) => isIn(file, folder) && isCode(file)));
  return circlesIn(importsOf(own)).map((circle) => `a circle of files: ${circle.join(', ')}`);
}
