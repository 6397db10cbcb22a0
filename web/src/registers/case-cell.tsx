import { Link } from 'react-router';

/** A case by its number, opened by pressing it. */
export const CaseCell = ({ id, number }: { readonly id: string; readonly number: string }) => (
  <Link className="number" to={`/cases/${id}`}>
    {number}
  </Link>
);
