import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { TrackedCase } from '../../../src/grievance/tracking';
import { CaseFilesShown } from '../files/case-files';
import { filesByCode } from '../files/files';
import { filesWords } from '../files/files.words';
import { useLanguage, useWords } from '../language';
import { dayAndTime } from '../words/days';
import { nameOf } from '../words/names';
import { Deadlines, MayDo } from './deadlines';
import { Ratings } from './ratings';
import { standing } from './standing.names';
import { trackWords } from './track.words';

interface Shown {
  readonly of: TrackedCase;
  readonly queryCode: string;
  readonly reread: () => void;
  readonly leave: () => void;
}

/** The case in plain words: where it stands, who is answerable, the days that matter, what happened, and rating it. */
export const Progress = ({ of, queryCode, reread, leave }: Shown) => {
  const say = useWords(trackWords);
  const files = useWords(filesWords);
  const { language } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const inWords = standing[of.status]?.[language === 'zh' ? 0 : 1];
  return (
    <article className="track">
      <h2 ref={heading} tabIndex={-1}>
        {of.number}
      </h2>
      <dl className="track-card">
        <dt>{say.status}</dt>
        <dd>{inWords ?? nameOf('statuses', of.status, language)}</dd>
        <dt>{say.answerable}</dt>
        <dd>{of.answerable.name[language]}</dd>
        <dt>{say.receivedAt}</dt>
        <dd>{dayAndTime(of.receivedAt)}</dd>
      </dl>
      <Ratings of={of} queryCode={queryCode} rated={reread} />
      <MayDo clocks={of.clocks} elsewhere={of.elsewhere} />
      <Deadlines clocks={of.clocks} />
      <section className="track-card">
        <h3>{files.title}</h3>
        <CaseFilesShown place={filesByCode(of.number, queryCode)} />
      </section>
      <section className="track-card">
        <h3>{say.timeline}</h3>
        <ol className="track-timeline">
          {of.timeline
            .map(({ type, at }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the history only grows at its end
              <li key={index}>
                <time dateTime={at}>{dayAndTime(at)}</time> {nameOf('events', type, language)}
              </li>
            ))
            .reverse()}
        </ol>
      </section>
      <Button onClick={leave}>{say.another}</Button>
    </article>
  );
};
