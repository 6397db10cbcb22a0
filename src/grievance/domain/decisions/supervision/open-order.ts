import type { Actor } from '../../../../kernel/actor';
import { forbid, isRefusal, notFound, type Refusal, refuse } from '../../../../kernel/refusal';
import type { Context, GrievanceGuard } from '../../decide';
import type { GrievanceEvent } from '../../events';
import type { Grievance } from '../../grievance';
import { awaitsReply, isOpen, type SupervisionOrder } from '../../supervision';

const noOrder = (): Refusal =>
  refuse(
    'not-supervised',
    'No supervision order of yours is open on this case (XF 40).',
    '本案没有由您办理的未结督办（信访工作条例第四十条）。',
  );

const bySupervisor =
  ({ unit }: Actor) =>
  (order: SupervisionOrder) =>
    isOpen(order) && order.from === unit;
const bySupervised =
  ({ unit }: Actor) =>
  (order: SupervisionOrder) =>
    isOpen(order) && order.unit === unit;

/** An order of the asking person's unit is open. */
export const supervising: GrievanceGuard = ({ supervisions }, { actor }) =>
  supervisions.some(bySupervisor(actor)) ? undefined : noOrder();

/** An order of the asking person's unit has been replied to, and the reply has not been judged. */
export const replied: GrievanceGuard = ({ supervisions }, { actor }) => {
  const own = supervisions.filter(bySupervisor(actor));
  if (own.length === 0) return noOrder();
  return own.some(({ state }) => state === 'replied') ? undefined : notReplied(own);
};

const notReplied = (orders: readonly SupervisionOrder[]): Refusal =>
  refuse(
    'not-replied',
    `No reply lies here to be judged; due: ${orders.map(({ order, due }) => `order ${order} by ${due}`).join(', ')}.`,
    `尚无可审核的督办答复；答复期限：${orders.map(({ order, due }) => `第 ${order} 号督办 ${due}`).join('、')}。`,
  );

/** An order waits for the reply of the asking person's unit. */
export const owingReply: GrievanceGuard = ({ supervisions }, { actor }) => {
  const own = supervisions.filter(bySupervised(actor));
  if (own.length === 0) return noOrder();
  return own.some(awaitsReply)
    ? undefined
    : refuse('already-replied', 'The reply has been given and is being judged.', '督办答复已提交，正在审核。');
};

type OnOrder<Wish> = (
  order: SupervisionOrder,
  wish: Wish,
  context: Context,
  grievance: Grievance,
) => readonly GrievanceEvent[] | Refusal;

const chosen = ({ supervisions }: Grievance, number: number, { unit }: Actor): SupervisionOrder | Refusal => {
  const found = supervisions.find(({ order }) => order === number);
  if (!found)
    return notFound(
      'unknown-supervision',
      `There is no supervision order ${number}; there are: ${supervisions.map(({ order }) => order).join(', ')}.`,
      `没有第 ${number} 号督办；现有：${supervisions.map(({ order }) => order).join('、')}。`,
    );
  if (!isOpen(found))
    return refuse(
      'supervision-over',
      `Supervision order ${number} is over: ${found.state}.`,
      `第 ${number} 号督办已结束：${found.state === 'accepted' ? '答复已采纳' : '已解除'}。`,
    );
  return unit === found.from || unit === found.unit
    ? found
    : forbid(
        'not-your-supervision',
        `Order ${number} is between ${found.from} and ${found.unit}.`,
        `第 ${number} 号督办由 ${found.from} 对 ${found.unit} 作出。`,
      );
};

/** What follows from a wish about one of the open orders of the asking person's unit. */
export const onOrder =
  <Wish extends { order: number }>(decide: OnOrder<Wish>) =>
  (grievance: Grievance, wish: Wish, context: Context): readonly GrievanceEvent[] | Refusal => {
    const order = chosen(grievance, wish.order, context.actor);
    return isRefusal(order) ? order : decide(order, wish, context, grievance);
  };

/** Of an order between two units, only the one that supervises does this. */
export const asSupervisor = ({ order, from }: SupervisionOrder, { unit }: Actor): Refusal | undefined =>
  unit === from
    ? undefined
    : forbid('not-the-supervisor', `Only ${from} judges order ${order}.`, `第 ${order} 号督办仅由 ${from} 审核处理。`);
