import { Column, Entity, PrimaryColumn } from 'typeorm';
import { optionalText, text } from '../runner/columns';

/**
 * Somebody who stands behind a case as a member of its group, as they are compared with others (同人, law §3.8); nothing is
 * kept of whoever left or was erased. Personal, shown to nobody: idNumber, account, name, phone.
 */
@Entity({ name: 'group_members', schema: 'read_models' })
export class GroupMember {
  /** The group and the member, e.g. `3c5h7k9n2q4s member-1`. */
  @PrimaryColumn(text('id'))
  id!: string;

  @Column(text('grievance'))
  grievance!: string;

  @Column(optionalText('id_number'))
  idNumber!: string | null;

  @Column(optionalText('account'))
  account!: string | null;

  @Column(optionalText('name'))
  name!: string | null;

  @Column(optionalText('phone'))
  phone!: string | null;
}
