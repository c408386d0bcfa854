import { z } from 'zod';

/** What Stryker's JSON reporter writes: mutants by file. */
export const reportSchema = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});

/** Mutants of a room, and how many of them a test noticed. */
export interface RoomScore {
  readonly room: string;
  readonly killed: number;
  readonly total: number;
  /** Of a hundred, one digit behind the point. */
  readonly percent: number;
}

const NOTICED: readonly string[] = ['Killed', 'Timeout'];
const COUNTED: readonly string[] = [...NOTICED, 'Survived', 'NoCoverage'];

/** Adds mutants up by the folder that each of the rooms names; one that no test reaches counts as not noticed. */
export function scoreByRoom({ files }: z.infer<typeof reportSchema>, rooms: readonly string[]): readonly RoomScore[] {
  return rooms.map((room) => {
    const mutants = Object.entries(files)
      .filter(([path]) => path.startsWith(`${room}/`))
      .flatMap(([, file]) => file.mutants)
      .filter(({ status }) => COUNTED.includes(status));
    const killed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
    const percent = mutants.length === 0 ? 0 : Math.floor((1000 * killed) / mutants.length) / 10;
    return { room, killed, total: mutants.length, percent };
  });
}
