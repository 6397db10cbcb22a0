import type { GrievanceEvents, GrievanceEventType } from './events';

/** One supervision order (督办, XF 40): who supervises whom, by when a reply is owed, and how far it has come. */
export interface SupervisionOrder {
  readonly order: number;
  /** The unit that supervises: the one that ordered it, or after an escalation the one above it. */
  readonly from: string;
  /** The unit supervised. */
  readonly unit: string;
  readonly due: string;
  readonly state: 'ordered' | 'replied' | 'returned' | 'accepted' | 'lifted';
  /** How often a reply was sent back. */
  readonly returns: number;
}

/** Whether an order still binds: neither its reply was accepted nor was it lifted. */
export const isOpen = ({ state }: SupervisionOrder): boolean => state !== 'accepted' && state !== 'lifted';

/** Whether the supervised unit owes a reply now. */
export const awaitsReply = ({ state }: SupervisionOrder): boolean => state === 'ordered' || state === 'returned';

type Orders = readonly SupervisionOrder[];
type Evolve<Type extends GrievanceEventType> = (orders: Orders, data: GrievanceEvents[Type]) => Orders;

const changing =
  <Said extends { readonly order: number }>(
    change: (order: SupervisionOrder, said: Said) => Partial<SupervisionOrder>,
  ) =>
  (orders: Orders, said: Said): Orders =>
    orders.map((each) => (each.order === said.order ? { ...each, ...change(each, said) } : each));

/** How supervision orders come and go. */
export const supervisionEvolvers = {
  SupervisionOrdered: (orders, { order, from, unit, due }) => [
    ...orders,
    { order, from, unit, due, state: 'ordered', returns: 0 },
  ],
  SupervisionReplied: changing(() => ({ state: 'replied' })),
  SupervisionReplyAccepted: changing(() => ({ state: 'accepted' })),
  SupervisionReplyReturned: changing(({ returns }, { due }: GrievanceEvents['SupervisionReplyReturned']) => ({
    ...{ state: 'returned', due, returns: returns + 1 },
  })),
  SupervisionEscalated: changing(({ state }, { to, due }: GrievanceEvents['SupervisionEscalated']) => ({
    ...{ from: to, due, state: state === 'replied' ? 'replied' : 'ordered' },
  })),
  SupervisionLifted: changing(() => ({ state: 'lifted' })),
} satisfies { readonly [Type in GrievanceEventType]?: Evolve<Type> };
