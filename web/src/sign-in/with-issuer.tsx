import { Alert, Button } from 'antd';
import { useWords } from '../language';
import { leaveForIssuer } from './code-flow';
import { signInWords } from './sign-in.words';
import { useWayBack } from './sign-in-link';

/** Leaves for the issuer's own page (OIDC code flow with PKCE). */
export const WithIssuer = ({ issuer, clientId }: { readonly issuer: string; readonly clientId: string | null }) => {
  const say = useWords(signInWords);
  const back = useWayBack();
  if (clientId === null) return <Alert type="error" showIcon title={say.noClient} />;
  return (
    <Button type="primary" size="large" onClick={() => void leaveForIssuer(issuer, clientId, back)}>
      {say.oidc}
    </Button>
  );
};
