import { useQueries } from '@tanstack/react-query';
import type { SatisfactionFigures } from '../../../src/figures/satisfaction';
import { type Asked, figureOf } from '../dashboard/figures';
import { Failed, Loading } from '../frame/states';
import { useWords } from '../language';
import type { Period } from './periods';
import { RatesFigure } from './rates-figure';
import { satisfactionWords } from './satisfaction.words';

/** Two periods beside each other, with the absolute numbers of both. */
export const Comparison = (props: {
  readonly title: string;
  readonly periods: readonly Period[];
  readonly asked: Asked;
}) => {
  const { title, periods, asked } = props;
  const say = useWords(satisfactionWords);
  const answers = useQueries({
    queries: periods.map(({ from, to }) => figureOf<SatisfactionFigures>('satisfaction', { ...asked, from, to })),
  });
  const failed = answers.find(({ isError }) => isError);
  if (failed) return <Failed error={failed.error} again={() => void failed.refetch()} />;
  const rows = periods.flatMap(({ key }, at) => {
    const overall = answers[at]?.data?.overall;
    return overall ? [{ key, ...overall }] : [];
  });
  if (rows.length < periods.length) return <Loading />;
  const periodOf = (key: string) => {
    const { from = '', to = '' } = periods.find((each) => each.key === key) ?? {};
    return { from, to };
  };
  return <RatesFigure title={title} head={say.period} rows={rows} nameOf={(key) => key} where={periodOf} />;
};
