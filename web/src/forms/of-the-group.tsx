import { Checkbox } from 'antd';
import { useMembersSaid } from '../collective/members-said';
import { useAbout } from './about';
import { CaseChoice, type Held, OneOf } from './chosen';

const useMemberOptions = () => {
  const { memberSaid } = useMembersSaid();
  return (useAbout().members ?? []).map(({ member }) => ({ value: member, label: memberSaid(member) }));
};

/** A member of the group, by name where the reader may see it. */
export const MemberChoice = (held: Held<string | number> & { readonly name: string }) => (
  <OneOf {...held} options={useMemberOptions()} />
);

/** Any of the members of the group. */
export const MembersChoice = ({ id: _, value, onChange }: Held<string[]>) => (
  <Checkbox.Group {...{ value, onChange, options: useMemberOptions() }} />
);

/** A settlement laid before the members, by its number and terms. */
export const SettlementChoice = (held: Held<string | number>) => {
  const options = (useAbout().settlements ?? []).map(({ settlement, terms }) => ({
    value: settlement,
    label: `${settlement}. ${terms}`,
  }));
  return <OneOf {...held} name="settlement" options={options} />;
};

/** One of the cases of the group, or another one that is related to them. */
export const GrievanceChoice = (held: Held<string>) => {
  const { cases } = useAbout();
  if (cases === undefined) return <CaseChoice {...held} />;
  const options = cases.map(({ id, number }) => ({ value: id, label: number }));
  return <OneOf {...(held as Held<string | number>)} name="grievance" options={options} />;
};
