import { Controller, Get, Headers, Inject, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Limits } from '../../http/limits';
import { invalid } from '../../http/problem';
import { only, textIn } from '../../http/query';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Changes, type News } from '../changes';
import { caseReaders } from '../domain/visibility';
import { EventStream } from './event-stream';

/** Sign-in is looked at again this often, in milliseconds: a listener comes back and resumes. */
const longest = 300_000;

/** What changed, for screens that show it. */
@ApiTags('reading')
@Controller('api/changes')
@For(...caseReaders)
export class ChangesController {
  constructor(
    @Inject(Changes) private readonly changes: Changes,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  /**
   * What changes in the cases the asking person may see (server-sent events), each once the case page shows it
   *
   * `change` has `{ grievance, number, revision, type, status }`; its id resumes after it (`Last-Event-ID`, or `after`)
   * without a gap. The first event, `open`, says from where on changes are told: whoever reads afterwards misses
   * nothing. `anew` instead: more was missed than is told again; read everything anew. The stream ends every five
   * minutes, and for whoever does not keep up; come back with the last id.
   */
  @Get()
  @ApiQuery({ name: 'after', required: false, description: 'The id of the last change seen.' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'As `after`, and goes before it.' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async follow(
    @Query() query: Readonly<Record<string, unknown>>,
    @Headers('last-event-id') last: string | undefined,
    @WhoAsks() { actor }: Asking,
    @Res() response: Response,
  ): Promise<void> {
    only(query, 'after');
    const after = positionIn('Last-Event-ID', last) ?? positionIn('after', textIn(query, 'after'));
    await this.limits.listening(actor.id);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const signal = AbortSignal.any([gone.signal, this.changes.over, AbortSignal.timeout(longest)]);
    const news = this.changes.of(actor, after, signal);
    // What keeps somebody from listening is answered as everywhere, before the stream begins.
    const first = await news.next();
    const stream = new EventStream(response, signal);
    if (!first.done) await say(stream, first.value);
    for await (const each of news) await say(stream, each);
    stream.end();
  }
}

const say = (stream: EventStream, news: News): Promise<void> => {
  if ('upTo' in news) return stream.send(news.anew ? 'anew' : 'open', {}, news.upTo ?? undefined);
  const { position, ...change } = news;
  return stream.send('change', change, position);
};

const form = /^[\d/]{1,60}$/;

/** A position is opaque; what cannot be one is refused. @throws Problem 400 */
const positionIn = (name: string, text: string | undefined): string | undefined => {
  if (text === undefined || text === '') return undefined;
  if (!form.test(text)) {
    const detail = { en: `${name} is not the id of a change`, zh: `${name} 不是变更的编号` };
    throw invalid([{ pointer: name, detail }]);
  }
  return text;
};
