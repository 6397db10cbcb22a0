import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { query } from '../ask';
import { useHasRole } from '../sign-in/session';

const mayOpenCases = ['registrar', 'router', 'head', 'supervisor', 'auditor', 'discipline', 'handler', 'clerk'];

/** Opens the cases behind something, for whoever may open cases; a viewer reads it as plain text (lifecycle §9). */
export const CasesLink = (props: {
  readonly where: Readonly<Record<string, string>>;
  readonly label?: string;
  readonly children: ReactNode;
}) => {
  const { where, label, children } = props;
  if (!useHasRole(...mayOpenCases, 'mediator', 'court-liaison', 'reviewer')) return children;
  return (
    <Link to={`/cases${query(where)}`} aria-label={label}>
      {children}
    </Link>
  );
};
