import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { query } from '../ask';
import { useWords } from '../language';
import { dashboardWords } from './dashboard.words';
import type { Asked } from './figures';

/** A number that opens its receipt and the events it rests on; nothing opens nothing. */
export const FigureLink = (props: {
  readonly figure: string | undefined;
  readonly where: Asked;
  readonly n: number | null;
  readonly children: ReactNode;
}) => {
  const { figure, where, n, children } = props;
  const { restsOn } = useWords(dashboardWords);
  if (figure === undefined || n === null || n === 0) return children;
  return (
    <Link to={`/figures/${figure}${query(where)}`} title={restsOn}>
      {children}
    </Link>
  );
};
