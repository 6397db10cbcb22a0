import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { query } from '../ask';
import { useHasRole } from '../sign-in/session';

const mayOpenCases = ['registrar', 'router', 'head', 'supervisor', 'auditor', 'discipline', 'handler', 'clerk'];

/** Whether whoever is signed in may open cases; a viewer reads numbers alone (lifecycle §9). */
export const useOpensCases = (): boolean => useHasRole(...mayOpenCases, 'mediator', 'court-liaison', 'reviewer');

/** Opens the cases behind something, for whoever may open cases; a viewer reads it as plain text (lifecycle §9). */
export const CasesLink = (props: {
  readonly where: Readonly<Record<string, string>>;
  readonly label?: string;
  readonly children: ReactNode;
}) => {
  const { where, label, children } = props;
  if (!useOpensCases()) return children;
  return (
    <Link to={`/cases${query(where)}`} aria-label={label}>
      {children}
    </Link>
  );
};
