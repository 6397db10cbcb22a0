import { Alert } from 'antd';
import { Shown } from '../frame/states';
import { useWords } from '../language';
import { DemoUsers } from './demo-users';
import { signInWords } from './sign-in.words';
import { useSignIn } from './ways';
import { WithIssuer } from './with-issuer';

/** Signing in: with the organisation's issuer, or, plainly marked, as a demo user. */
export const SignInScreen = () => {
  const say = useWords(signInWords);
  const ways = useSignIn();
  return (
    <>
      <h1>{say.title}</h1>
      <Shown of={ways}>
        {(way) =>
          way.mode === 'demo' ? (
            <>
              <Alert type="warning" showIcon title={say.plainly} style={{ marginBottom: 16 }} />
              <h2>{say.choose}</h2>
              <DemoUsers users={way.users} />
            </>
          ) : (
            <div className="card">
              <WithIssuer issuer={way.issuer} clientId={way.clientId} />
            </div>
          )
        }
      </Shown>
    </>
  );
};
