import { useLanguage } from '../language';
import { useSession } from '../sign-in/session';
import { useSignIn } from '../sign-in/ways';
import { useUnitName } from '../units/units';
import { nameOf } from '../words/names';
import { roles } from '../words/people.names';
import type { Language } from '../words/words';

/** Who acts without an account: the clock, and whoever has the query code. */
const itself = ['clock', 'query-code'];
const posts = Object.keys(roles).toSorted((one, other) => other.length - one.length);

/** An account by what its owner is; said once where both are one word. */
export const calledBy = (role: string, account: string, language: Language): string => {
  const name = nameOf('roles', role, language);
  return name.toLowerCase().replace(' ', '-') === account ? name : `${name} ${account}`;
};

/** Names an account: oneself as one's token does, in the demo by role or post; nobody else's name is known here. */
export const useAccountName = (): ((account: string) => string) => {
  const { language } = useLanguage();
  const { me } = useSession();
  const unitName = useUnitName();
  const ways = useSignIn().data;
  return (account) => {
    if (account === me?.id && me.name !== account) return me.name;
    if (itself.includes(account)) return nameOf('roles', account, language);
    if (ways?.mode !== 'demo') return account;
    const role = ways.users.find(({ user }) => user === account)?.roles[0];
    if (role !== undefined) return calledBy(role, account, language);
    const post = posts.find((each) => account.startsWith(`${each}-`));
    const unit = post === undefined ? account : unitName(account.slice(post.length + 1));
    return post === undefined || account.endsWith(unit) ? account : `${nameOf('roles', post, language)} ${unit}`;
  };
};
