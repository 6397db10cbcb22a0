import { isRefusal, type Refusal, refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { type Context, decision } from '../../decide';
import type { Unit } from '../../directory';
import { happenedAt, isLater } from '../../instants';
import { numberOf } from '../../number';
import { rulebookFor } from '../../rulebook/known-rulebooks';
import type { Party, PartyDetails } from '../../terms';

interface Person {
  name?: string;
  idNumber?: string;
  phone?: string;
  address?: string;
}

export type ReceiveGrievance = {
  channel: string;
  category: string;
  region: string;
  title: string;
  narrative: string;
  request: string;
  petitioner?: Person;
  counterparties?: readonly Person[];
  headcount?: number;
  at?: string;
  /** Hex SHA-256 of the query code handed to the petitioner. */
  queryCodeHash: string;
};

/** Kinds of bodies that answer for what they receive themselves (XF 22, 23(1)); others pass it to the petition office. */
const answering: readonly string[] = ['competent-body', 'petition-office'];

const officeFor = (region: string, regionPath: readonly string[], { actor, directory }: Context): Unit | Refusal => {
  const own = actor.unit === null ? undefined : directory.unit(actor.unit);
  if (own && answering.includes(own.kind) && regionPath.includes(own.region)) return own;
  return (
    directory.petitionOffice(region) ??
    refuse(
      'no-petition-office',
      `No petition office answers for region ${region} (XF 22).`,
      `地区 ${region} 没有对应的信访部门（信访工作条例第二十二条）。`,
    )
  );
};

const partiesOf = (
  { petitioner, counterparties = [] }: ReceiveGrievance,
  { actor, newId }: Context,
): PartyDetails[] => {
  const details = (party: Party, { name, idNumber, phone, address }: Person, account: string | null): PartyDetails => ({
    party,
    subject: newId(),
    account,
    name: name ?? null,
    idNumber: idNumber ?? null,
    phone: phone ?? null,
    address: address ?? null,
  });
  const account = actor.roles.includes('petitioner') ? actor.id : null;
  return [
    ...(petitioner || account ? [details('petitioner', petitioner ?? {}, account)] : []),
    ...counterparties.map((each, index) => details(`counterparty-${index + 1}`, each, null)),
  ];
};

/** Registers whatever anybody brings, by whatever channel: receipt is never refused (XF 17, 19, 22). */
export const receiveGrievance = decision<ReceiveGrievance>({
  name: 'ReceiveGrievance',
  decide: ({ status }, wish, context) => {
    const { grievance, actor, now, directory } = context;
    if (status !== 'none') return refuse('already-received', 'This grievance is registered already.', '该事项已登记。');
    const { channel, category, region, title, narrative, request, queryCodeHash, headcount = 1 } = wish;
    const regionPath = directory.regionPath(region);
    if (!regionPath) return refuse('unknown-region', `There is no region ${region}.`, `没有编码为 ${region} 的地区。`);
    const office = officeFor(region, regionPath, context);
    if (isRefusal(office)) return office;
    const at = wish.at === undefined ? now : happenedAt(wish.at, now);
    if (isLater(at, now))
      return refuse('received-in-the-future', 'The day of receipt has not come yet.', '收件日期尚未到来。');
    const data = {
      number: numberOf(grievance),
      queryCodeHash,
      rulebook: rulebookFor({ region, channel, on: dayOf(at) }).version,
      channel,
      category,
      region,
      regionPath: [...regionPath],
      regionLevel: directory.regionLevel(region) ?? 'county',
      office: office.id,
      officeKind: office.kind,
      receivedBy: actor.unit,
      title,
      narrative,
      request,
      parties: partiesOf(wish, context),
      anonymous: !wish.petitioner,
      headcount,
      by: actor.id,
      at,
    };
    return [{ type: 'GrievanceReceived', data }];
  },
});
