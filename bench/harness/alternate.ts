import type { Round } from './figures';

/** A way to do the work, one round at a time; only `round` is timed, and times itself. */
export interface Contender {
  readonly name: string;
  /** Before each round, untimed. */
  prepare?(round: number): Promise<void>;
  round(round: number): Promise<Round>;
}

/** Another one begins each time, and every other round goes backwards. */
const inTurn = (contenders: readonly Contender[], round: number): readonly Contender[] => {
  const place = round % contenders.length;
  const turned = [...contenders.slice(place), ...contenders.slice(0, place)];
  return round % 2 === 0 ? turned : turned.reverse();
};

/**
 * Runs every contender once a round, in another order each time, so that a disturbance of the machine and what the one
 * before left behind hit none of them more than the others. One round more comes first and does not count, unless a
 * round is so long that nothing in it is `cold` for more than a trifle.
 */
export const alternate = async (
  contenders: readonly Contender[],
  rounds: number,
  say: (line: string) => void,
  cold = true,
): Promise<Record<string, readonly Round[]>> => {
  const measured: Record<string, Round[]> = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let round = cold ? 0 : 1; round <= rounds; round += 1) {
    for (const contender of inTurn(contenders, round)) {
      await contender.prepare?.(round);
      const result = await contender.round(round);
      if (round === 0) continue;
      measured[contender.name]?.push(result);
      say(`round ${round}/${rounds}  ${contender.name}: ${Math.round(result.rate).toLocaleString('en')} per second`);
    }
  }
  return measured;
};
