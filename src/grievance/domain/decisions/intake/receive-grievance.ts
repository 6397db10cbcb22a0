import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision } from '../../decide';
import { numberOf } from '../../number';
import { currentRulebook } from '../../rulebook/rulebook';
import type { PartyDetails } from '../../terms';

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

/** Registers whatever anybody brings, by whatever channel: receipt is never refused (XF 17, 19, 22). */
export const receiveGrievance = decision<ReceiveGrievance>({
  name: 'ReceiveGrievance',
  decide: ({ status }, wish, { grievance, actor, now, directory, newId }) => {
    if (status !== 'none') return refuse('already-received', 'This grievance is registered already.', '该事项已登记。');
    const regionPath = directory.regionPath(wish.region);
    if (!regionPath)
      return refuse('unknown-region', `There is no region ${wish.region}.`, `没有编码为 ${wish.region} 的地区。`);
    const own = actor.unit === null ? undefined : directory.unit(actor.unit);
    const office = own && !['station', 'government'].includes(own.kind) ? own : directory.petitionOffice(wish.region);
    if (!office)
      return refuse(
        'no-petition-office',
        `No petition office answers for region ${wish.region}.`,
        `地区 ${wish.region} 没有对应的信访工作机构。`,
      );
    const at = wish.at ?? now;
    if (dayOf(at) > dayOf(now))
      return refuse('received-in-the-future', 'The day of receipt has not come yet.', '收件日期尚未到来。');
    const person = (
      party: PartyDetails['party'],
      { name, idNumber, phone, address }: Person,
      account: string | null,
    ) => ({
      party,
      subject: newId(),
      account,
      name: name ?? null,
      idNumber: idNumber ?? null,
      phone: phone ?? null,
      address: address ?? null,
    });
    const account = actor.roles.includes('petitioner') ? actor.id : null;
    const parties: PartyDetails[] = [
      ...(wish.petitioner || account ? [person('petitioner', wish.petitioner ?? {}, account)] : []),
      ...(wish.counterparties ?? []).map((each, index) => person(`counterparty-${index + 1}`, each, null)),
    ];
    const { channel, category, region, title, narrative, request, queryCodeHash } = wish;
    return [
      {
        type: 'GrievanceReceived',
        data: {
          number: numberOf(grievance),
          queryCodeHash,
          rulebook: currentRulebook.version,
          channel,
          category,
          region,
          regionPath: [...regionPath],
          regionLevel: directory.regionLevel(region) ?? 'county',
          office: office.id,
          receivedBy: actor.unit,
          title,
          narrative,
          request,
          parties,
          anonymous: !wish.petitioner && !account,
          headcount: wish.headcount ?? 1,
          by: actor.id,
          at,
        },
      },
    ];
  },
});
