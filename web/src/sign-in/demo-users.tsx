import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { read } from '../ask';
import { Failed } from '../frame/states';
import { useLanguage, useWords } from '../language';
import { nameOf } from '../words/names';
import { useSession } from './session';
import { signInWords } from './sign-in.words';
import { useWayBack } from './sign-in-link';
import type { DemoUser } from './ways';

/** Every demo user with roles and unit; one press signs in. */
export const DemoUsers = ({ users }: { readonly users: readonly DemoUser[] }) => {
  const { signIn } = useSession();
  const go = useNavigate();
  const back = useWayBack();
  const entering = useMutation({
    mutationFn: (user: string) => read<{ token: string }>('/api/demo/tokens', { method: 'POST', body: { user } }),
    onSuccess: ({ token }) => {
      signIn(token);
      go(back);
    },
  });
  return (
    <>
      {entering.isError && <Failed error={entering.error} />}
      <ul className="cards">
        {users.map((each) => (
          <li key={each.user}>
            <DemoUserCard {...each} enter={() => entering.mutate(each.user)} />
          </li>
        ))}
      </ul>
    </>
  );
};

const DemoUserCard = ({ user, roles, unit, enter }: DemoUser & { readonly enter: () => void }) => {
  const say = useWords(signInWords);
  const { language } = useLanguage();
  const place = unit ? (language === 'en' ? (unit.nameEn ?? unit.name) : unit.name) : say.noUnit;
  return (
    <div className="card">
      <strong>{roles.map((role) => nameOf('roles', role, language)).join(language === 'zh' ? '、' : ', ')}</strong>
      <span>{place}</span>
      <small>{user}</small>
      <Button type="primary" onClick={enter} aria-label={say.as(user)}>
        {say.title}
      </Button>
    </div>
  );
};
