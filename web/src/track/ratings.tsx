import { useMutation } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import type { Score } from '../../../src/grievance/domain/terms';
import type { TrackedCase } from '../../../src/grievance/tracking';
import { ask } from '../ask';
import { Failed } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { dayInWords } from '../words/days';
import { valueName } from '../words/names';
import { trackWords } from './track.words';

const scores: readonly Score[] = ['satisfied', 'basically-satisfied', 'dissatisfied'];

interface Asked {
  readonly of: TrackedCase;
  readonly queryCode: string;
  readonly rated: () => void;
}

/** Rates everybody who worked on the case, each in two taps; what was said stays shown (lifecycle §6). */
export const Ratings = ({ of: { number, rating }, queryCode, rated }: Asked) => {
  const say = useWords(trackWords);
  const { language } = useLanguage();
  if (!rating.open && rating.of.every(({ score }) => score === null)) return null;
  return (
    <section className="track-card">
      <h3>{say.rating}</h3>
      {rating.open && (
        <p>
          {say.ratingSaid} {rating.due && say.ratingDue(dayInWords(rating.due, language))}
        </p>
      )}
      {rating.of
        .filter(({ score }) => rating.open || score)
        .map((each) => (
          <fieldset key={each.of} className="track-rating">
            <legend>{say.rate(each.name[language], valueName('of', each.of, language))}</legend>
            {each.score ? (
              <p role="status">{say.rated(valueName('score', each.score, language))}</p>
            ) : (
              <Rate number={number} queryCode={queryCode} of={each.of} rated={rated} />
            )}
          </fieldset>
        ))}
    </section>
  );
};

interface Rated {
  readonly number: string;
  readonly queryCode: string;
  readonly of: string;
  readonly rated: () => void;
}

const Rate = ({ number, queryCode, of, rated }: Rated) => {
  const say = useWords(trackWords);
  const { language } = useLanguage();
  const [key] = useState(() => crypto.randomUUID());
  const [score, setScore] = useState<Score>();
  const [text, setText] = useState('');
  const sending = useMutation({
    mutationFn: () =>
      ask(`/api/public/grievances/${number}/ratings`, {
        method: 'POST',
        body: { queryCode, of, score, ...(text.trim() && { text }) },
        headers: { 'idempotency-key': key },
      }),
    onSuccess: rated,
  });
  return (
    <>
      <Radio.Group
        aria-label={valueName('of', of, language)}
        optionType="button"
        buttonStyle="solid"
        value={score}
        onChange={({ target }) => setScore(target.value)}
        options={scores.map((value) => ({ value, label: valueName('score', value, language) }))}
      />
      {score && (
        <Input.TextArea
          aria-label={say.inWords}
          placeholder={say.inWords}
          rows={2}
          maxLength={2_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      {sending.isError && <Failed error={sending.error} />}
      <Button
        type="primary"
        disabled={score === undefined}
        loading={sending.isPending}
        onClick={() => sending.mutate()}
        aria-label={say.sendFor(valueName('of', of, language))}
      >
        {say.send}
      </Button>
    </>
  );
};
