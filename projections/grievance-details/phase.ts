import type { Phase } from './grievance-parts';

const order: readonly Phase[] = ['received', 'delegated', 'mediated', 'resolved', 'rated'];

/** The further of two phases. */
export const further = (one: Phase, other: Phase): Phase => (order.indexOf(one) > order.indexOf(other) ? one : other);
