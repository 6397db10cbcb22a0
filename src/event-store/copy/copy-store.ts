import { parseArgs } from 'node:util';
import type { Sentence } from '../../kernel/refusal';
import type { EventStore } from '../event-store';
import { copyEvents } from './copy-events';
import { CopyRefused } from './copy-refused';
import { eventsSoFar } from './events-so-far';
import { Progress } from './progress';
import { noEvents, type OpenSide, type Side, sideOf } from './side';
import { type Survey, survey } from './survey';

/** 0: both hold the same events. 1: they do not, yet. 2: it could not be done, and the sentence says why. */
export type ExitCode = 0 | 1 | 2;
type Say = (sentence: Sentence) => void;
/** Copies what belongs to the events from one database into another, and says what; nothing when there is none. */
export type Alongside = (from: string, to: string) => Promise<Sentence | undefined>;

/** Copies all events of one store into another, as `npm run store:copy -- --from <store> --to <store>` asks. */
export const copyStore = async (args: readonly string[], say: Say, alongside: Alongside): Promise<ExitCode> => {
  try {
    const { from, to, keysFrom } = sidesOf(args);
    say({ en: `Copying from ${from.shown} to ${to.shown}`, zh: `从 ${from.shown} 复制到 ${to.shown}` });
    return await withOpen(from, 'source', (source) =>
      withOpen(to, 'target', (target) =>
        bringAlong({ source, target, keysFrom }, alongside, say).then(() =>
          copyAndCompare(source, target, from.shown, say),
        ),
      ),
    );
  } catch (error) {
    if (error instanceof CopyRefused) say(error.sentence);
    else say(interrupted(error instanceof Error ? error.message : String(error)));
    return 2;
  }
};

const sidesOf = (args: readonly string[]): { from: Side; to: Side; keysFrom: Side | undefined } => {
  const named = { type: 'string' } as const;
  const options = { from: named, to: named, 'keys-from': named };
  const { values } = parseArgs({ args: [...args], options, strict: false });
  const { from, to, 'keys-from': keys } = values;
  if (typeof from !== 'string' || typeof to !== 'string' || typeof keys === 'boolean') throw usage();
  const sides = { from: sideOf(from), to: sideOf(to), keysFrom: keys === undefined ? undefined : sideOf(keys) };
  if (sides.from.place === sides.to.place) throw sameStore(sides.from.shown);
  return sides;
};

const withOpen = async <Result>(side: Side, as: 'source' | 'target', use: (open: OpenSide) => Promise<Result>) => {
  const open = await side.open(as).catch((error: Error) => {
    throw error instanceof CopyRefused ? error : closed(as, side.shown, error.message);
  });
  try {
    return await use(open);
  } finally {
    await open.close();
  }
};

/** First of all: an event whose texts are sealed is worth nothing without the keys that open them. */
const bringAlong = async (
  { source, target, keysFrom }: { source: OpenSide; target: OpenSide; keysFrom: Side | undefined },
  alongside: Alongside,
  say: Say,
): Promise<void> => {
  const { database } = target;
  const kept = await keysFrom?.openDatabase?.();
  const from = kept?.url ?? source.database;
  try {
    const said = from && database ? await alongside(from, database) : keysStay;
    if (said) say(said);
  } finally {
    await kept?.close();
  }
};

const keysStay: Sentence = {
  en: 'The keys of people stay in the PostgreSQL of the service: keep its database or data directory, or name it as --keys-from when the events go to another PostgreSQL',
  zh: '个人密钥仍保存在本服务的 PostgreSQL 中，须保留其数据库或数据目录；事件迁往另一 PostgreSQL 时以 --keys-from 指明',
};

const copyAndCompare = async (source: OpenSide, target: OpenSide, shown: string, say: Say): Promise<ExitCode> => {
  const before = await survey(source.store);
  if (before.events === 0) throw noEvents(shown);
  say(held('Source', '来源', before));
  const progress = new Progress(before.events, say);
  const added = await copyEvents(source.store, target, before, (done) => progress.done(done));
  say({ en: `${added} events were copied`, zh: `本次复制 ${added} 个事件` });
  const after = await survey(target.store, before.streams);
  say(held('Target', '目标', after));
  if (after.digest !== before.digest) {
    say({ en: 'The two do not hold the same events', zh: '两侧事件不一致' });
    return 1;
  }
  const since = await countAfter(source.store, before.end);
  say(since === 0 ? same : cameSince(since));
  return since === 0 ? 0 : 1;
};

const countAfter = async (store: EventStore, end: Survey['end']): Promise<number> => {
  let count = 0;
  for await (const _ of eventsSoFar(store, end)) count += 1;
  return count;
};

const held = (en: string, zh: string, { streams, events, digest }: Survey): Sentence => ({
  en: `${en}: ${streams.size} streams, ${events} events, SHA-256 ${digest}`,
  zh: `${zh}：${streams.size} 个流，${events} 个事件`,
});

const same: Sentence = { en: 'Both hold the same events in the same order', zh: '两侧事件及其顺序一致' };

const cameSince = (events: number): Sentence => ({
  en: `The source has ${events} more events by now: run this again, at the end with the service stopped`,
  zh: `来源此后又有 ${events} 个事件：请再次运行，最后一次须在服务停止后进行`,
});

const usage = () =>
  new CopyRefused({
    en: 'Say npm run store:copy -- --from <store> --to <store> [--keys-from <PostgreSQL>]; a store is a data directory (./data), postgres://… or esdb://….',
    zh: '用法：npm run store:copy -- --from <来源> --to <目标> [--keys-from <PostgreSQL>]；存储可为数据目录（./data）、postgres://… 或 esdb://…。',
  });

const sameStore = (shown: string) =>
  new CopyRefused({ en: `Source and target are the same store, ${shown}.`, zh: `来源与目标是同一存储：${shown}。` });

const closed = (as: 'source' | 'target', shown: string, why: string) =>
  new CopyRefused({
    en: `The ${as} ${shown} cannot be opened: ${why}.`,
    zh: `${as === 'source' ? '来源' : '目标'} ${shown} 无法打开：${why}。`,
  });

const interrupted = (why: string): Sentence => ({
  en: `Interrupted: ${why}. Run it again: it goes on where it was.`,
  zh: `已中断：${why}。再次运行即从中断处继续。`,
});
